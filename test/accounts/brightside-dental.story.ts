// All is well, and it can be shown.
import type { Story } from './runner/story.ts'
import { used } from './runner/used.ts'

export const story: Story = {
  title: 'Brightside Dental, who got what they came for',
  story: `Patients used to forget every fifth appointment. Vera, who owns the practice, wanted that halved,
and by midsummer they are well ahead of the plan. She says so, her champion Lena says so, and we kept the
one promise we made.`,
  days: {
    '2026-06-30': {
      told: [
        [
          '2025-07-01',
          'accounts',
          { externalId: 'brightside', name: 'Brightside Dental', csm: 'cleo', seats: 10 },
        ],
        [
          '2025-07-01',
          'stakeholders',
          { externalId: 'vera', account: 'brightside', role: 'economic_buyer', influence: 1 },
        ],
        [
          '2025-07-01',
          'stakeholders',
          { externalId: 'lena', account: 'brightside', role: 'champion', influence: 0.5 },
        ],
        used('brightside', { from: '2026-05-06', until: '2026-06-30', people: 10 }),
        [
          '2026-01-01',
          'outcomes',
          {
            externalId: 'no-shows',
            account: 'brightside',
            statement: 'Half as many patients who do not turn up',
            measure: {
              unit: '% missed',
              baseline: 20,
              target: 10,
              startsOn: '2026-01-01',
              dueOn: '2026-12-27',
            },
            importance: 5,
            stakeholder: 'vera',
            confirmedOn: '2026-01-05',
          },
        ],
        ['2026-06-30', 'measurements', { outcome: 'no-shows', value: 14, source: 'integration' }],
        [
          '2026-06-30',
          'customer-verdicts',
          {
            outcome: 'no-shows',
            stakeholder: 'vera',
            achieved: 4,
            experience: 4,
            words: 'Mondays are full again.',
          },
        ],
        [
          '2026-06-30',
          'vendor-verdicts',
          { outcome: 'no-shows', person: 'cleo', verdict: 4, periodStartsOn: '2026-06-01' },
        ],
        [
          '2026-06-30',
          'ladder-evidence',
          {
            account: 'brightside',
            stakeholder: 'vera',
            level: 3,
            polarity: 1,
            strength: 'strong',
            source: 'customer_said',
          },
        ],
        [
          '2026-06-30',
          'ladder-evidence',
          {
            account: 'brightside',
            stakeholder: 'lena',
            level: 3,
            polarity: 1,
            strength: 'strong',
            source: 'customer_said',
          },
        ],
        [
          '2026-05-01',
          'promises',
          {
            externalId: 'sms',
            account: 'brightside',
            capability: 'reminders by text message',
            weight: 1,
            madeBy: 'sales',
            confirmedOn: '2026-05-04',
            understanding: 'aligned',
            status: 'kept',
            settledOn: '2026-06-30',
          },
        ],
        [
          '2026-06-01',
          'promises',
          {
            externalId: 'waiting-list',
            account: 'brightside',
            capability: 'a waiting list that fills gaps',
            weight: 2,
            madeBy: 'customer_success',
            dueOn: '2026-09-30',
            confirmedOn: '2026-06-02',
            understanding: 'aligned',
          },
        ],
        ['2026-06-10T09:00:00Z', 'tickets', { account: 'brightside', resolvedAt: '2026-06-10T15:00:00Z' }],
        [
          '2026-02-01',
          'surveys',
          { account: 'brightside', stakeholder: 'vera', kind: 'benevolence', score: 5 },
        ],
      ],
      answers: {
        // k: 180 of 360 days are gone, 60 % of the way is done: min(1, 0.6 / 0.5) = 1. c = (4 - 1) / 4 = 0.75.
        // a = (1 + 0.75) / 2, both said today.
        'accounts/brightside/success-gap': {
          attained: 0.875,
          outcomes: {
            'no-shows': {
              measured: 0.6,
              onTrack: 1,
              customer: 0.75,
              vendor: 0.75,
              experience: 0.75,
              attained: 0.875,
            },
          },
        },
        // One strong piece on level 3 is 2 of support on levels 1, 2, 3:
        // p = 3.5/4, 2.9/4, 2.9/5, then the priors 0.2, 0.1.
        // E = 1 + 0.725 + 0.58 + 0.2 + 0.1 = 2.605; R = 1.605 / 2.
        'accounts/brightside/ladder': {
          level: 3,
          expected: 2.605,
          atLeast: { 1: 1, 2: 0.725, 3: 0.58, 4: 0.2, 5: 0.1 },
          relationship: 0.8025,
          hostile: false,
          singleThreaded: false,
          noEconomicBuyer: false,
          championGone: false,
        },
        // reliability = (3 + 1) / (4 + 1), resolution likewise. T = (1 + 0.8 + 0.8 + 1) / 4 = 0.9.
        // 20 x 1 + 40 x 0.875 + 20 x 0.8025 + 20 x 0.9 = 20 + 35 + 16.05 + 18 = 89.05.
        'accounts/brightside/health': {
          score: 89.05,
          band: 'healthy',
          coverage: 1,
          state: { state: 'thriving', since: '2026-06-30' },
          contributions: { usage: 2000, outcomes: 3500, relationship: 1605, trust: 1800 },
          dampers: {},
          trust: { clarity: 1, reliability: 0.8, resolution: 0.8, benevolence: 1 },
          gaps: {
            attained: 0.875,
            perception: { value: 0, basis: 'vendor' },
            experience: 0.125,
            completion: null,
          },
          contradictions: {},
          // At A 0.55 `outcome_short` leaves 0.92 of 20 + 22 + 16.05 + 18: 69.97;
          // no other component could take it below 70 alone.
          nearestBandChange: { component: 'outcomes', to: 0.55, band: 'watch' },
        },
        // Good results get a next step too.
        'worklists/cleo': { cards: { brightside: { pool: 'care', reasons: { win_to_share: 0.875 } } } },
      },
    },
  },
}
