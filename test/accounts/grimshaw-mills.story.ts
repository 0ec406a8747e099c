// A fine average, and somebody who can end it.
import type { Story } from './runner/story.ts'
import { used } from './runner/used.ts'

export const story: Story = {
  title: 'Grimshaw Mills, where the money hates us',
  story: `Ned on the floor swears by us, and the numbers are on his side. Ada, who signs, had her books
wrecked by us twice in one month and has said so in two board meetings. She holds more of the decision than
Ned does.`,
  days: {
    '2026-06-30': {
      told: [
        [
          '2025-07-01',
          'accounts',
          { externalId: 'grimshaw', name: 'Grimshaw Mills', csm: 'cleo', seats: 10 },
        ],
        [
          '2025-07-01',
          'stakeholders',
          { externalId: 'ada', account: 'grimshaw', role: 'economic_buyer', influence: 0.6 },
        ],
        [
          '2025-07-01',
          'stakeholders',
          { externalId: 'ned', account: 'grimshaw', role: 'champion', influence: 0.4 },
        ],
        used('grimshaw', { from: '2026-05-06', until: '2026-06-30', people: 10 }),
        [
          '2026-01-01',
          'outcomes',
          {
            externalId: 'scrap',
            account: 'grimshaw',
            statement: 'Less cloth thrown away',
            measure: { unit: '% good cloth', maintain: true, floor: 0, target: 100 },
            importance: 4,
          },
        ],
        ['2026-06-30', 'measurements', { outcome: 'scrap', value: 90, source: 'integration' }],
        [
          '2026-06-30',
          'ladder-evidence',
          {
            account: 'grimshaw',
            stakeholder: 'ada',
            level: 1,
            polarity: -1,
            strength: 'strong',
            source: 'customer_said',
          },
        ],
        [
          '2026-06-30',
          'ladder-evidence',
          {
            account: 'grimshaw',
            stakeholder: 'ada',
            level: 1,
            polarity: -1,
            strength: 'strong',
            source: 'customer_said',
            quote: 'Twice. In one month.',
          },
        ],
        [
          '2026-06-30',
          'ladder-evidence',
          {
            account: 'grimshaw',
            stakeholder: 'ned',
            level: 3,
            polarity: 1,
            strength: 'strong',
            source: 'customer_said',
          },
        ],
      ],
      answers: {
        // Ada: two strong doubts on level 1, p(1) = 1.5 / (2 + 4) = 0.25, and no rung above holds
        // better than that:
        // 1, 0.25, 0.25, 0.2, 0.1, E = 1.8. Ned: E = 2.605. By influence 0.6 x 1.8 + 0.4 x 2.605 = 2.122;
        // R = 1.122 / 2.
        'accounts/grimshaw/ladder': {
          level: 1,
          expected: 2.122,
          relationship: 0.561,
          hostile: true,
          hostileShare: 0.6,
          // What is missing for the next rung, and of whom: Ada, who is asked what is broken.
          next: { level: 2, whom: 'ada', missing: { askAbout: 1, lacks: 'doubt_answered' } },
          stakeholders: {
            ada: { level: 1, expected: 1.8, hostile: true },
            ned: { level: 3, expected: 2.605, hostile: false },
          },
        },
        // (20 x 1 + 40 x 0.9 + 20 x 0.561) / 80 = 84.025, and Ada's words are of today, and nothing speaks for us:
        // q = 0.25 too, under 0.35, all of it. It leaves 1 - 0.7: 25.21, and takes 58.82.
        'accounts/grimshaw/health': {
          score: 25.21,
          band: 'at_risk',
          state: { state: 'thriving' },
          contributions: { usage: 2500, outcomes: 4500, relationship: 1403, hostile: -5882 },
          dampers: { hostile: 0.3 },
          ladder: { hostile: true },
        },
      },
    },
  },
}
