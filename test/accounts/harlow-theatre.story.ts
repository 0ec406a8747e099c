// Say what you think before you hear what they think.
import type { Story } from './runner/story.ts'
import { used } from './runner/used.ts'

export const story: Story = {
  title: 'Harlow Theatre, judged blind by both',
  story: `The director filled in his form on the twenty-ninth: four, and four. Cleo had not yet filed hers,
so nobody was told what he said, and everybody that one verdict is sealed. Next day she gave five, the
envelope opened, and the difference is worth something.`,
  days: {
    '2026-06-29': {
      told: [
        ['2025-07-01', 'accounts', { externalId: 'harlow', name: 'Harlow Theatre', csm: 'cleo', seats: 10 }],
        [
          '2025-07-01',
          'stakeholders',
          { externalId: 'director', account: 'harlow', role: 'economic_buyer', influence: 1 },
        ],
        used('harlow', { from: '2026-05-05', until: '2026-06-29', people: 10 }),
        [
          '2026-01-01',
          'outcomes',
          {
            externalId: 'seats-sold',
            account: 'harlow',
            statement: 'No empty row on a weekday',
            measure: {
              unit: 'empty rows',
              baseline: 10,
              target: 0,
              startsOn: '2026-01-01',
              dueOn: '2026-12-31',
            },
            importance: 5,
          },
        ],
        [
          '2026-06-29',
          'customer-verdicts',
          { outcome: 'seats-sold', stakeholder: 'director', achieved: 4, experience: 4 },
        ],
      ],
      answers: {
        // For everybody usage alone, x 0.69; 20 of 100 of the weight name a provisional band.
        'accounts/harlow/health': {
          score: 69,
          band: 'watch',
          provisional: true,
          state: { state: 'unknown' },
          dampers: { unproven: 0.69 },
          gaps: { attained: null, experience: null },
        },
        'accounts/harlow/health as cleo': { score: 69 },
        'optimism-bias': { team: { n: 0, sealed: 1 } },
        'accounts/harlow/success-gap': {
          sealedVerdicts: 1,
          outcomes: { 'seats-sold': { customer: null, experience: null, attained: null } },
        },
      },
    },
    '2026-06-30': {
      told: [
        used('harlow', { from: '2026-06-30', until: '2026-06-30', people: 10 }),
        [
          '2026-06-30',
          'vendor-verdicts',
          { outcome: 'seats-sold', person: 'cleo', verdict: 5, periodStartsOn: '2026-06-15' },
        ],
      ],
      answers: {
        // (20 x 1 + 40 x 0.75) / 60
        'accounts/harlow/health': {
          score: 83.33,
          band: 'healthy',
          state: { state: 'thriving' },
          gaps: { perception: { value: 0.25, basis: 'vendor' }, experience: 0 },
        },
        // v - c = 1 - 0.75, one pair; one pair has no interval.
        'optimism-bias': {
          team: { n: 1, mean: 0.25, interval: null, sealed: 0, leftOut: { lowGrade: 0, time: 0 } },
        },
      },
    },
  },
}
