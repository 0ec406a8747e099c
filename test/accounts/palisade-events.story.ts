// Neither used nor useful.
import type { Story } from './runner/story.ts'
import { used } from './runner/used.ts'

export const story: Story = {
  title: 'Palisade Events, who are failing in plain sight',
  story: `They meant to cut the weeks it takes to plan an event from twenty to ten, and have come from twenty
to nineteen. One of ten people still opens the product, on Tuesdays. There is nothing here that a better
dashboard would show.`,
  days: {
    '2026-06-30': {
      told: [
        [
          '2025-07-01',
          'accounts',
          { externalId: 'palisade', name: 'Palisade Events', csm: 'cleo', seats: 10 },
        ],
        used('palisade', { from: '2026-05-12', until: '2026-06-30', people: 1, everyDays: 7 }),
        [
          '2025-09-01',
          'outcomes',
          {
            externalId: 'planning',
            account: 'palisade',
            statement: 'Plan an event in half the time',
            measure: { unit: 'weeks', baseline: 20, target: 10, startsOn: '2025-09-01', dueOn: '2026-05-31' },
            importance: 5,
          },
        ],
        ['2026-06-30', 'measurements', { outcome: 'planning', value: 19, source: 'customer' }],
      ],
      answers: {
        // U = 3/8 as one of ten seats, once a week; A = 1 of 10 weeks.
        // (20 x 0.375 + 40 x 0.1) / 60 = 19.1667: 12.50 of it usage, 6.6667 outcomes, which rounds up so that
        // the sum is 19.17. `outcome_short` leaves 0.37 + 0.1 of it.
        'accounts/palisade/health': {
          score: 9.01,
          band: 'at_risk',
          state: { state: 'failing' },
          contributions: { usage: 1250, outcomes: 667, outcome_short: -1016 },
          dampers: { outcome_short: 0.47 },
          contradictions: {},
        },
      },
    },
  },
}
