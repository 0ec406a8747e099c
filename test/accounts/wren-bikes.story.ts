// An opinion with a date on it.
import type { Story } from './runner/story.ts'

export const story: Story = {
  title: 'Wren Bikes, whom Cleo sees two rungs higher',
  story: `What we can show is one friendly remark about simpler orders. Cleo had dinner with them and is sure
they see us as partners. She may say so, with her reason and for a week; it stands beside the ladder and
moves nothing on it.`,
  days: {
    '2026-06-22': {
      told: [
        ['2025-07-01', 'accounts', { externalId: 'wren', name: 'Wren Bikes', csm: 'cleo' }],
        [
          '2025-07-01',
          'stakeholders',
          { externalId: 'ivy', account: 'wren', role: 'economic_buyer', influence: 1 },
        ],
        [
          '2026-06-22',
          'ladder-evidence',
          {
            account: 'wren',
            stakeholder: 'ivy',
            level: 2,
            polarity: 1,
            strength: 'moderate',
            source: 'customer_said',
          },
        ],
        [
          '2026-06-22',
          'ladder-pins',
          {
            externalId: 'dinner',
            account: 'wren',
            person: 'cleo',
            level: 4,
            reason: 'They asked me to plan the season with them, at dinner',
            expiresOn: '2026-06-29',
          },
        ],
      ],
      answers: {
        // One moderate piece on level 2: p = 2.5/3, 1.9/3 = 0.6333, then priors.
        // E = 2.2333, R = 0.6167, with or without the pin.
        'accounts/wren/ladder': {
          level: 2,
          expected: 2.2333,
          relationship: 0.6167,
          pin: {
            level: 4,
            by: 'cleo',
            reason: 'They asked me to plan the season with them, at dinner',
            since: '2026-06-22',
            expiresOn: '2026-06-29',
          },
        },
      },
    },
    '2026-06-30': {
      // Eight days on: 2^(-8/150) = 0.96371, p(2) = 1.86371 / 2.96371 = 0.62884.
      answers: { 'accounts/wren/ladder': { level: 2, expected: 2.2288, pin: null } },
    },
  },
}
