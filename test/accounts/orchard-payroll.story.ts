// A promise grows late, then counts as broken, whether or not anybody says so.
import type { Story } from './runner/story.ts'

export const story: Story = {
  title: 'Orchard Payroll, still waiting for the bank files',
  story: `We promised direct bank files for the eighth of June, and they said it back to us in their own
words. The day came and went. Two weeks of grace later it counts as broken. Saying so openly a week after
that cost us nothing.`,
  days: {
    '2026-06-22': {
      told: [
        ['2025-07-01', 'accounts', { externalId: 'orchard', name: 'Orchard Payroll', csm: 'cleo' }],
        [
          '2026-04-23',
          'promises',
          {
            externalId: 'bank-files',
            account: 'orchard',
            capability: 'direct bank files',
            concern: { level: 2, words: 'No more typing in the payment run' },
            weight: 1,
            madeBy: 'sales',
            dueOn: '2026-06-08',
            ourWords: 'Bank files in the second week of June',
            customerWords: 'The June run goes out without typing',
            confirmedOn: '2026-04-26',
            understanding: 'aligned',
          },
        ],
      ],
      answers: {
        // Fourteen days late: overdue, and inside its grace. Nothing was kept or broken yet.
        'accounts/orchard/promises': {
          clarity: 1,
          reliability: null,
          promiseGap: 0,
          promises: {
            'bank-files': {
              status: 'open',
              overdue: true,
              countsAs: null,
              confirmed: true,
              handoffSymptom: false,
            },
          },
        },
        'accounts/orchard/health': { trust: { clarity: 1, reliability: null }, components: { trust: 1 } },
        // A promise of weight 1 of 5; and no outcome is agreed.
        'worklists/cleo': { cards: { orchard: { reasons: { promise_broken: 0.2, verdict_missing: 1 } } } },
      },
    },
    '2026-06-23': {
      answers: {
        // Broken since today: (3 + 0) / (4 + 2 x 1) = 0.5. In the score it comes to weigh that over 30 days: on the first 1/30 of
        // weight 1 by 1 + 29/30 is 0.01695, 3 / (4 + 2 x 0.01695) = 0.74370, T = (1 + 0.74370 / 30) / (1 + 1/30).
        'accounts/orchard/promises': {
          reliability: 0.5,
          promises: { 'bank-files': { status: 'open', overdue: true, countsAs: 'broken' } },
        },
        'accounts/orchard/health': { trust: { clarity: 1, reliability: 0.5 }, components: { trust: 0.9917 } },
      },
    },
    '2026-06-30': {
      told: [['PATCH promises/bank-files', { status: 'broken', settledOn: '2026-06-30' }]],
      answers: {
        // Broken since the twenty-third all the same: 2^(-7/180) = 0.97340; 3 / (4 + 2 x 0.97340) = 0.50447.
        'accounts/orchard/promises': {
          reliability: 0.5045,
          clarity: null,
          promises: { 'bank-files': { status: 'broken', overdue: false, countsAs: 'broken' } },
        },
      },
    },
  },
}
