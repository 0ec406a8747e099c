// Hardly there, and all is well: the work does itself.
import type { Story } from './runner/story.ts'
import { used } from './runner/used.ts'

export const story: Story = {
  title: 'Quarry Tools, who automated themselves away',
  story: `One person looks in on Tuesdays. A usage score alone would have sent somebody to save them. But
what they wanted is that orders leave the warehouse on the same day, and nearly all of them do, without
anybody clicking anything.`,
  days: {
    '2026-06-30': {
      told: [
        ['2025-07-01', 'accounts', { externalId: 'quarry', name: 'Quarry Tools', csm: 'cleo', seats: 10 }],
        used('quarry', { from: '2026-05-12', until: '2026-06-30', people: 1, everyDays: 7 }),
        [
          '2026-01-01',
          'outcomes',
          {
            externalId: 'same-day',
            account: 'quarry',
            statement: 'Orders leave on the day they come in',
            measure: { unit: '% of orders', maintain: true, floor: 80, target: 100 },
            importance: 4,
          },
        ],
        ['2026-06-30', 'measurements', { outcome: 'same-day', value: 95, source: 'integration' }],
      ],
      answers: {
        // A level to hold is taken at face value: k = m = (95 - 80) / (100 - 80).
        'accounts/quarry/success-gap': {
          outcomes: {
            'same-day': { dueOn: null, onTrack: 0.75, attained: { value: 0.75, reason: 'measure_alone' } },
          },
        },
        // One of ten seats and 4 of 28 days are both poor: (3 x 0 + 2 x 0 + 1 x 1 + 2 x 1) / 8 = 0.375;
        // no catalogue is known.
        // (20 x 0.375 + 40 x 0.75) / 60 = 0.625. U and A are 0.375 apart, just past the everyday 0.35:
        // even that is told.
        'accounts/quarry/health': {
          score: 62.5,
          band: 'watch',
          coverage: 0.6,
          state: { state: 'quiet_success' },
          components: { usage: 0.375, outcomes: 0.75, relationship: null, trust: null },
          contributions: { usage: 1250, outcomes: 5000 },
          dampers: {},
          contradictions: { usage_outcome: 1.0714 },
        },
      },
    },
  },
}
