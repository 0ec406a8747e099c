// A late fact changes what we know of the day, not what we knew on it.
import type { Story } from './runner/story.ts'
import { used } from './runner/used.ts'

export const story: Story = {
  title: 'Ironbridge Steel, whose form lay in a drawer',
  story: `On the last of June the furnace figures were good and we called them healthy. A week later a form turned up that the plant manager had
filled in on that very day: ones, from top to bottom. The day is judged anew, and what was said on it can still be read.`,
  days: {
    '2026-06-30': {
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
        used('ironbridge', { from: '2026-05-06', until: '2026-06-30', people: 10 }),
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
        ['2026-06-30', 'measurements', { outcome: 'furnace', value: 80, source: 'integration' }],
      ],
      answers: {
        // (20 x 1 + 40 x 0.8) / 60.
        'accounts/ironbridge/health': {
          score: 86.67,
          band: 'healthy',
          state: { state: 'thriving', since: '2026-06-30' },
        },
      },
    },
    '2026-07-08': {
      told: [
        [
          '2026-06-30',
          'customer-verdicts',
          { externalId: 'form', outcome: 'furnace', stakeholder: 'walt', achieved: 1, experience: 1 },
        ],
      ],
      answers: {
        // As we know now: a = (0.8 + 0) / 2 on the last of June. (20 + 16) / 60 = 60, held at 59.
        'accounts/ironbridge/health?asOf=2026-06-30': {
          score: 59,
          band: 'watch',
          state: { state: 'hollow', since: '2026-06-30' },
          gaps: { attained: 0.4 },
          guards: { not_attained: 59 },
        },
        'accounts/ironbridge/success-gap?asOf=2026-06-30': {
          outcomes: { furnace: { customer: 0, attained: 0.4 } },
        },
        // As we knew then.
        'accounts/ironbridge/health?asOf=2026-06-30&knownAt=2026-06-30': {
          score: 86.67,
          band: 'healthy',
          state: { state: 'thriving', since: '2026-06-30' },
          gaps: { attained: 0.8 },
          guards: {},
        },
        'accounts/ironbridge/success-gap?asOf=2026-06-30&knownAt=2026-06-30': {
          outcomes: { furnace: { customer: null, attained: 0.8 } },
        },
      },
    },
  },
}
