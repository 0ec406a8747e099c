// A bad yearly answer was never asked again.
import type { Story } from './runner/story.ts'
import { used } from './runner/used.ts'

export const story: Story = {
  title: 'Old Mill Paper, and the question nobody dared repeat',
  story: `A year ago they were asked whether we mean them well, and said one. The next answer is due and was
not asked for. What has gone stale is unknown, but the score stays where their last word left it.`,
  days: {
    '2026-06-30': {
      told: [
        [
          '2025-01-01',
          'accounts',
          { externalId: 'old-mill', name: 'Old Mill Paper', csm: 'cleo', seats: 10 },
        ],
        used('old-mill', { from: '2026-05-06', until: '2026-06-30', people: 10 }),
        [
          '2026-01-01',
          'outcomes',
          {
            externalId: 'breaks',
            account: 'old-mill',
            statement: 'Fewer breaks of the web',
            measure: { unit: '% running', maintain: true, floor: 0, target: 100 },
            importance: 4,
          },
        ],
        ['2026-06-30', 'measurements', { outcome: 'breaks', value: 80, source: 'integration' }],
        ['2025-06-30', 'surveys', { account: 'old-mill', kind: 'benevolence', score: 1 }],
        ['2026-06-10T09:00:00Z', 'tickets', { account: 'old-mill', resolvedAt: '2026-06-10T15:00:00Z' }],
      ],
      answers: {
        // The answer is 365 days old. T = (3 + 1) / (4 + 1) by tickets alone, (0.8 + 0) / 2 with the last word put back.
        // (20 + 32 + 16) / 80 = 85; with T at 0.4 (20 + 32 + 8) / 80 = 75: 0.8824 of it.
        'accounts/old-mill/health': {
          score: 75,
          band: 'healthy',
          trust: { resolution: 0.8, benevolence: { value: null, lastKnown: 0 } },
          components: { trust: { value: 0.8, lastKnown: 0.4 } },
          contributions: { usage: 2500, outcomes: 4000, trust: 2000, stale: -1000 },
          dampers: { stale: { factor: 0.8824, components: ['trust'] } },
        },
      },
    },
  },
}
