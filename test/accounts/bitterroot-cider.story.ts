// An enemy who has gone silent is no friend.
import type { Story } from './runner/story.ts'
import { used } from './runner/used.ts'

export const story: Story = {
  title: 'Bitterroot Cider, where nobody has spoken since the row',
  story: `In March, after the second spoilt batch, the owner threw our man out. Nobody has been back. On the
last of June that evidence is too old to know her by; it is not too old to remember.`,
  days: {
    '2026-06-30': {
      told: [
        [
          '2025-07-01',
          'accounts',
          { externalId: 'bitterroot', name: 'Bitterroot Cider', csm: 'cleo', seats: 10 },
        ],
        [
          '2025-07-01',
          'stakeholders',
          { externalId: 'owner', account: 'bitterroot', role: 'economic_buyer', influence: 1 },
        ],
        used('bitterroot', { from: '2026-05-06', until: '2026-06-30', people: 10 }),
        [
          '2026-01-01',
          'outcomes',
          {
            externalId: 'batches',
            account: 'bitterroot',
            statement: 'No spoilt batch',
            measure: { unit: '% sound', maintain: true, floor: 0, target: 100 },
            importance: 4,
          },
        ],
        ['2026-06-30', 'measurements', { outcome: 'batches', value: 80, source: 'integration' }],
        ...['The first batch', 'The second batch', 'Out'].map(
          quote =>
            [
              '2026-03-02',
              'ladder-evidence',
              {
                account: 'bitterroot',
                stakeholder: 'owner',
                level: 1,
                polarity: -1,
                strength: 'strong',
                source: 'customer_said',
                quote,
              },
            ] as const,
        ),
      ],
      answers: {
        // 120 days, the half-life of level 1: nobody is known.
        // On the 119th p(1) = 1.5 / (2 + 6 x 0.50290) = 0.29895, hostile:
        // 1, 0.29895, 0.29895, 0.2, 0.1: E = 1.8979, R = 0.4490.
        // What she said goes on to fade and is forgotten on no day: today, of late, 6 x 2^(-120/90) = 2.3811, q = 1.5 / 4.3811 =
        // 0.3424, under 0.35: all of it.
        'accounts/bitterroot/ladder': {
          level: null,
          hostile: true,
          hostility: 1,
          hostilityLastKnown: 1,
          relationship: null,
          relationshipLastKnown: { value: 0.449, ageDays: 120 },
        },
        // (20 + 32) / 60 = 86.67 without her, of which her hostility leaves 1 - 0.7 = 0.3: 26. With what was known
        // of her last (20 + 32 + 8.979) / 80 = 76.22, x 0.3, and x 0.85 of `single_threaded`, since nobody else is a thread: 19.44,
        // 0.7476 of it. Of 67.23 taken the first took ln 0.3 / (ln 0.3 + ln 0.7476) = 0.8054.
        'accounts/bitterroot/health': {
          score: 19.44,
          band: 'at_risk',
          contributions: { usage: 3333, outcomes: 5334, hostile: -5415, stale: -1308 },
          dampers: { hostile: 0.3, stale: { factor: 0.7476, components: ['relationship'] } },
        },
      },
    },
  },
}
