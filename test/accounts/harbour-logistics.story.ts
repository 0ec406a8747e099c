// The watermelon: green outside.
import type { Story } from './runner/story.ts'
import { used } from './runner/used.ts'

export const story: Story = {
  title: 'Harbour Logistics, the watermelon',
  story: `Every dispatcher is in the product every day, and all of the onboarding is done. But Bo bought it
so that invoices go out within two days instead of eleven, and nine months later they take more than nine.
Nobody here had asked him.`,
  days: {
    '2026-06-30': {
      told: [
        [
          '2025-10-01',
          'accounts',
          { externalId: 'harbour', name: 'Harbour Logistics', csm: 'cleo', seats: 10 },
        ],
        [
          '2025-10-01',
          'stakeholders',
          { externalId: 'bo', account: 'harbour', role: 'economic_buyer', influence: 0.9 },
        ],
        [
          'metrics',
          { key: 'invoices', filter: { events: ['Invoice Sent'] }, aggregation: { kind: 'count' } },
        ],
        ['milestones', { key: 'hundred_invoices', metric: 'invoices', threshold: 100 }],
        used('harbour', { from: '2026-05-06', until: '2026-06-30', people: 10, event: 'Invoice Sent' }),
        [
          '2025-10-01',
          'outcomes',
          {
            externalId: 'invoices',
            account: 'harbour',
            statement: 'Invoices out within two days',
            measure: { unit: 'days', baseline: 11, target: 2, startsOn: '2025-10-01', dueOn: '2026-06-01' },
            importance: 5,
            milestones: [{ key: 'hundred_invoices' }],
          },
        ],
        ['2026-06-30', 'measurements', { outcome: 'invoices', value: 9.2, source: 'integration' }],
        [
          '2026-06-30',
          'customer-verdicts',
          {
            outcome: 'invoices',
            stakeholder: 'bo',
            achieved: 2,
            experience: 4,
            words: 'Lovely screens. Where is my cash?',
          },
        ],
        [
          '2026-06-30',
          'ladder-evidence',
          {
            account: 'harbour',
            stakeholder: 'bo',
            level: 2,
            polarity: 1,
            strength: 'moderate',
            source: 'customer_said',
          },
        ],
        ['2026-06-10T09:00:00Z', 'tickets', { account: 'harbour', resolvedAt: '2026-06-10T15:00:00Z' }],
      ],
      answers: {
        // Past the due day k = m = (11 - 9.2) / 9 = 0.2; c = 0.25; a = 0.225.
        // One moderate piece on level 2: p = 2.5/3, 1.9/3, then priors: E = 1 + 0.6333 + 0.3 + 0.2 + 0.1;
        // R = 1.2333 / 2 = 0.6167.
        // One ticket in time: (3 + 1) / (4 + 1) = 0.8.
        // 20 x 1 + 40 x 0.225 + 20 x 0.6167 + 20 x 0.8 = 57.33, of which `outcome_short` leaves 0.37 + 0.225,
        // `hostile`, achieved 2 being 0.3 and her good word of the day leaving 5.5 / 6.5 of it, leaves 0.8223 and `single_threaded` 0.85:
        // 23.84. Of 33.49 taken the first took ln 0.595 / (ln 0.595 + ln 0.8223 + ln 0.85) = 0.5918.
        'accounts/harbour/health': {
          score: 23.84,
          band: 'at_risk',
          state: { state: 'hollow' },
          contributions: {
            usage: 2000,
            outcomes: 900,
            relationship: 1233,
            trust: 1600,
            outcome_short: -1982,
            hostile: -747,
            single_threaded: -620,
          },
          dampers: { outcome_short: 0.595, hostile: 0.8223, single_threaded: 0.85 },
          trust: { clarity: null, reliability: null, resolution: 0.8, benevolence: null },
          // They finished all the product asks: f = 1. f - a, f - c (we had no verdict of our own), a - x.
          // U and A lie 0.775 apart; 0.35 is everyday between what people do and what they get, so the size
          // is 2.2143.
          gaps: {
            attained: 0.225,
            completion: 0.775,
            perception: { value: 0.75, basis: 'functional' },
            experience: -0.525,
          },
          contradictions: { usage_outcome: { size: 2.2143, left: 1, right: 0.225 } },
        },
        'accounts/harbour/success-gap': {
          outcomes: { invoices: { attained: 0.225, vendorVerdictMissing: true } },
        },
        // Of A under a half and three gaps the completion gap is the largest shortfall.
        // Off its pace by 1 - 0.2.
        'worklists/cleo': {
          cards: {
            harbour: {
              reasons: {
                success_gap: 0.775,
                contradiction: 0.775,
                outcome_off_pace: 0.8,
                single_threaded: 1,
                own_verdict_missing: 1,
              },
            },
          },
        },
      },
    },
  },
}
