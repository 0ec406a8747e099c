// It was never said.
import type { Story } from './runner/story.ts'
import { used } from './runner/used.ts'

export const story: Story = {
  title: 'Marigold Florists, and the words of another customer',
  story: `Two furious quotes were filed under Marigold's owner, and the account went red overnight. They had
come from a different florist. Taken back, they count for nothing from that moment, and Marigold is again
somebody whose opinion we do not know.`,
  days: {
    '2026-06-22': {
      told: [
        [
          '2025-07-01',
          'accounts',
          { externalId: 'marigold', name: 'Marigold Florists', csm: 'cleo', seats: 10 },
        ],
        [
          '2025-07-01',
          'stakeholders',
          { externalId: 'rosa', account: 'marigold', role: 'economic_buyer', influence: 1 },
        ],
        used('marigold', { from: '2026-04-28', until: '2026-06-22', people: 10 }),
        [
          '2026-01-01',
          'outcomes',
          {
            externalId: 'fresh',
            account: 'marigold',
            statement: 'Flowers that last a week',
            measure: { unit: '% that last', maintain: true, floor: 0, target: 100 },
            importance: 4,
          },
        ],
        ['2026-06-22', 'measurements', { outcome: 'fresh', value: 80, source: 'customer' }],
        ...['wilted', 'rude'].map(
          externalId =>
            [
              '2026-06-22',
              'ladder-evidence',
              {
                externalId,
                account: 'marigold',
                stakeholder: 'rosa',
                level: 1,
                polarity: -1,
                strength: 'strong',
                source: 'customer_said',
              },
            ] as const,
        ),
      ],
      answers: {
        // p(1) = 1.5 / 6 = 0.25, and q = 0.25 as well, under 0.35: all of it. E = 1.8, R = 0.4. (20 + 32 + 8) / 80 = 75, x (1 - 0.7)
        // of `hostile` x 0.85 of `single_threaded` = 19.13. Of 55.88 taken the one took ln 0.3 / (ln 0.3 + ln 0.85) = 0.8811.
        'accounts/marigold/health': {
          score: 19.13,
          band: 'at_risk',
          dampers: { hostile: 0.3, single_threaded: 0.85 },
          contributions: {
            usage: 2500,
            outcomes: 4000,
            relationship: 1000,
            hostile: -4923,
            single_threaded: -664,
          },
          ladder: { hostile: true, evidence: ['wilted', 'rude'] },
        },
      },
    },
    '2026-06-23': {
      told: [
        ['PATCH ladder-evidence/wilted', { retracted: true }],
        ['PATCH ladder-evidence/rude', { retracted: true }],
      ],
      answers: {
        'ladder-evidence/wilted': { retracted: true },
        // (20 + 32) / 60, and nothing to remember.
        'accounts/marigold/health': {
          score: 86.67,
          band: 'healthy',
          dampers: {},
          components: { relationship: { value: null, lastKnown: null } },
          ladder: { hostile: null, level: null },
        },
        'accounts/marigold/health?asOf=2026-06-22': { score: 86.67, dampers: {} },
        'accounts/marigold/health?asOf=2026-06-22&knownAt=2026-06-22': {
          score: 19.13,
          dampers: { hostile: 0.3, single_threaded: 0.85 },
        },
      },
    },
  },
}
