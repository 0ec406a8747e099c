// A late fact changes what we know of the day, not what we knew on it.
import type { Story } from './runner/story.ts'
import { used } from './runner/used.ts'

export const story: Story = {
  title: 'Ironbridge Steel, whose form lay in a drawer',
  story: `One Monday in June the furnace figures were good and we called them healthy. A week later a form
turned up that the plant manager had filled in that very Monday: ones, from top to bottom. The day is judged
anew, and what was said on it can still be read.`,
  days: {
    '2026-06-22': {
      told: [
        [
          '2025-07-01',
          'accounts',
          { externalId: 'ironbridge', name: 'Ironbridge Steel', csm: 'cleo', seats: 10 },
        ],
        [
          '2025-07-01',
          'stakeholders',
          { externalId: 'walt', account: 'ironbridge', role: 'economic_buyer', influence: 1 },
        ],
        used('ironbridge', { from: '2026-04-28', until: '2026-06-22', people: 10 }),
        [
          '2026-01-01',
          'outcomes',
          {
            externalId: 'furnace',
            account: 'ironbridge',
            statement: 'A furnace that does not stand still',
            measure: { unit: '% running', maintain: true, floor: 0, target: 100 },
            importance: 5,
          },
        ],
        ['2026-06-22', 'measurements', { outcome: 'furnace', value: 80, source: 'integration' }],
      ],
      answers: {
        // (20 x 1 + 40 x 0.8) / 60.
        'accounts/ironbridge/health': {
          score: 86.67,
          band: 'healthy',
          state: { state: 'thriving', since: '2026-06-22' },
        },
      },
    },
    '2026-06-30': {
      told: [
        [
          '2026-06-22',
          'customer-verdicts',
          { externalId: 'form', outcome: 'furnace', stakeholder: 'walt', achieved: 1, experience: 1 },
        ],
      ],
      answers: {
        // As we know now: a = (0.8 + 0) / 2 on that Monday. (20 + 16) / 60 = 60, x (0.37 + 0.4), and he
        // got nothing and says so: x 0.3.
        'accounts/ironbridge/health?asOf=2026-06-22': {
          score: 13.86,
          band: 'at_risk',
          state: { state: 'hollow', since: '2026-06-22' },
          gaps: { attained: 0.4 },
          dampers: { hostile: 0.3, outcome_short: 0.77 },
        },
        'accounts/ironbridge/success-gap?asOf=2026-06-22': {
          outcomes: { furnace: { customer: 0, attained: 0.4 } },
        },
        // As we knew then.
        'accounts/ironbridge/health?asOf=2026-06-22&knownAt=2026-06-22': {
          score: 86.67,
          band: 'healthy',
          state: { state: 'thriving', since: '2026-06-22' },
          gaps: { attained: 0.8 },
          dampers: {},
        },
        'accounts/ironbridge/success-gap?asOf=2026-06-22&knownAt=2026-06-22': {
          outcomes: { furnace: { customer: null, attained: 0.8 } },
        },
      },
    },
  },
}
