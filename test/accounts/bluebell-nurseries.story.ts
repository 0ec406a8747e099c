// A feeling that no number shares.
import type { Story } from './runner/story.ts'
import { used } from './runner/used.ts'

export const story: Story = {
  title: 'Bluebell Nurseries, about whom Cleo feels uneasy',
  story: `All the figures are good. Cleo came back from the last visit with a bad feeling and no fact to show
for it. The feeling is not mixed into the score; it is set beside it, and the two disagree until one of them
moves.`,
  days: {
    '2026-06-30': {
      told: [
        [
          '2025-07-01',
          'accounts',
          { externalId: 'bluebell', name: 'Bluebell Nurseries', csm: 'cleo', seats: 10 },
        ],
        used('bluebell', { from: '2026-05-06', until: '2026-06-30', people: 10 }),
        [
          '2026-01-01',
          'outcomes',
          {
            externalId: 'waste',
            account: 'bluebell',
            statement: 'Fewer plants that die before they are sold',
            measure: { unit: '% sold', maintain: true, floor: 50, target: 100 },
            importance: 4,
          },
        ],
        ['2026-06-30', 'measurements', { outcome: 'waste', value: 90, source: 'customer' }],
        ['2026-06-29', 'pulses', { account: 'bluebell', person: 'cleo', pulse: 'at_risk' }],
      ],
      answers: {
        // (20 x 1 + 40 x 0.8) / 60 = 86.67. `at_risk` stands for 0.2, the middle of its band:
        // 0.8667 - 0.2 = 0.6667,
        // where 0.45 is everyday between a feeling and a score.
        'accounts/bluebell/health': {
          score: 86.67,
          band: 'healthy',
          state: { state: 'thriving' },
          contradictions: {
            pulse_health: {
              size: 1.4816,
              since: '2026-06-30',
              left: { name: 'pulse', value: 0.2 },
              right: 0.8667,
            },
          },
        },
        'worklists/cleo': {
          cards: { bluebell: { reasons: { contradiction: 0.6667, own_verdict_missing: 1 } } },
        },
      },
    },
  },
}
