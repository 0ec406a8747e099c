// A pause that was agreed is no silence.
import type { Story } from './runner/story.ts'
import { used } from './runner/used.ts'

export const story: Story = {
  title: 'Alpine Lodge, closed for repairs by agreement',
  story: `Everybody was in every day, and guests came back as hoped. In May they told us that the lodge would close
for six weeks of repairs, and we agreed to leave them alone until mid July. A customer who told us so is not one
who fell silent.`,
  days: {
    '2026-06-30': {
      told: [
        ['2025-01-01', 'accounts', { externalId: 'alpine', name: 'Alpine Lodge', csm: 'cleo', seats: 10 }],
        ['2025-01-01', 'accounts', { externalId: 'valley', name: 'Valley Lodge', seats: 10 }],
        used('valley', { from: '2026-06-01', until: '2026-06-30', people: 4 }),
        used('alpine', { from: '2026-04-01', until: '2026-05-31', people: 10 }),
        [
          '2026-01-01',
          'outcomes',
          {
            externalId: 'guests',
            account: 'alpine',
            statement: 'Guests who come back',
            measure: { unit: '% who return', maintain: true, floor: 40, target: 90 },
            importance: 5,
          },
        ],
        ['2026-05-31', 'measurements', { outcome: 'guests', value: 75, source: 'customer' }],
        [
          '2026-05-25',
          'account-pauses',
          { account: 'alpine', startsOn: '2026-06-01', endsOn: '2026-07-15', reason: 'Repairs' },
        ],
      ],
      answers: {
        // As of 31 May, the day before: ten of ten, 28 days of 28, seen that day, steady: U = 1.
        // A = (75 - 40) / 50 = 0.7. (20 x 1 + 40 x 0.7) / 60 = 0.8.
        'accounts/alpine/health': {
          score: 80,
          band: 'healthy',
          state: { state: 'thriving' },
          components: { usage: 1, outcomes: 0.7 },
        },
        // Not for 30 days, as it would be told of somebody who went silent.
        'accounts/alpine/usage': { metrics: { days_since_last_event: 0, active_days_28d: 28 } },
      },
    },
  },
}
