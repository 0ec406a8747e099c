// We were proud of it, and they were not.
import type { Story } from './runner/story.ts'
import { used } from './runner/used.ts'

export const story: Story = {
  title: 'Meridian Legal, where only we were proud',
  story: `Cleo gave the contract review project five out of five. Ruth, the partner it was for, gave it two,
and two again for how it was to get there. Both are kept, side by side; their mean would be a number nobody
ever meant.`,
  days: {
    '2026-06-22': {
      told: [
        [
          '2025-07-01',
          'accounts',
          { externalId: 'meridian', name: 'Meridian Legal', csm: 'cleo', seats: 10 },
        ],
        [
          '2025-07-01',
          'stakeholders',
          { externalId: 'ruth', account: 'meridian', role: 'economic_buyer', influence: 1 },
        ],
        used('meridian', { from: '2026-04-28', until: '2026-06-22', people: 10 }),
        [
          '2026-01-01',
          'outcomes',
          {
            externalId: 'reviews',
            account: 'meridian',
            statement: 'A contract reviewed within a day',
            measure: { unit: 'days', baseline: 6, target: 1, startsOn: '2026-01-01', dueOn: '2026-12-23' },
            importance: 5,
          },
        ],
        [
          '2026-06-22',
          'vendor-verdicts',
          { outcome: 'reviews', person: 'cleo', verdict: 5, periodStartsOn: '2026-06-07' },
        ],
        [
          '2026-06-22',
          'customer-verdicts',
          {
            outcome: 'reviews',
            stakeholder: 'ruth',
            achieved: 2,
            experience: 2,
            words: 'My associates redo half of it.',
          },
        ],
      ],
      answers: {
        // v = 1, c = 0.25. Nothing was measured, so a = c alone.
        'accounts/meridian/success-gap': {
          vendorPerceptionGap: 0.75,
          outcomes: {
            reviews: {
              vendor: 1,
              customer: 0.25,
              attained: { value: 0.25, reason: 'customer_alone' },
              vendorVerdictMissing: false,
            },
          },
        },
        // (20 x 1 + 40 x 0.25) / 60 = 0.5, x (0.37 + 0.25), x 0.79 of `hostile`: achieved 2 is 0.3. Both pairs lie 0.75 apart, in everyday spreads of 0.4 and of 0.35.
        'accounts/meridian/health': {
          score: 24.49,
          band: 'at_risk',
          state: { state: 'hollow' },
          contributions: { usage: 3333, outcomes: 1667, outcome_short: -1709, hostile: -842 },
          dampers: { outcome_short: 0.62, hostile: 0.79 },
          gaps: { attained: 0.25, perception: { value: 0.75, basis: 'vendor' }, experience: 0 },
          contradictions: { vendor_customer: { size: 1.875, left: 1, right: 0.25 }, usage_outcome: 2.1429 },
        },
      },
    },
    '2026-06-23': {
      told: [['accounts/meridian/contradictions/vendor_customer/acknowledgements', {}]],
      answers: {
        // Somebody has seen it. That closes nothing; only the two of them coming together does.
        contradictions: {
          data: [
            {
              externalId: 'meridian',
              pair: 'usage_outcome',
              distance: 0.75,
              size: 2.1429,
              acknowledgedAt: null,
            },
            {
              externalId: 'meridian',
              pair: 'vendor_customer',
              distance: 0.75,
              size: 1.875,
              since: '2026-06-22',
              acknowledgedAt: '2026-06-23T12:00:00.000Z',
            },
          ],
        },
      },
    },
  },
}
