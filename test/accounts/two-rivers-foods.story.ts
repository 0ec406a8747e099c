// Two people, two companies.
import type { Story } from './runner/story.ts'

export const story: Story = {
  title: 'Two Rivers Foods, who see us in two ways',
  story: `Nadia calls before she decides anything, about us or not. Olaf, who pays, says in every meeting
that a cheaper tool would do, and that we never made one task of his simpler. The mean of the two is a
polite stranger, and neither of them is that.`,
  days: {
    '2026-06-30': {
      told: [
        ['2025-07-01', 'accounts', { externalId: 'two-rivers', name: 'Two Rivers Foods', csm: 'cleo' }],
        [
          '2025-07-01',
          'stakeholders',
          { externalId: 'nadia', account: 'two-rivers', role: 'champion', influence: 0.5 },
        ],
        [
          '2025-07-01',
          'stakeholders',
          { externalId: 'olaf', account: 'two-rivers', role: 'economic_buyer', influence: 0.5 },
        ],
        [
          '2026-06-30',
          'ladder-evidence',
          {
            account: 'two-rivers',
            stakeholder: 'nadia',
            level: 5,
            polarity: 1,
            strength: 'strong',
            source: 'customer_said',
            quote: 'Before I take the new job: what would you do?',
          },
        ],
        [
          '2026-06-30',
          'ladder-evidence',
          {
            account: 'two-rivers',
            stakeholder: 'nadia',
            level: 5,
            polarity: 1,
            strength: 'strong',
            source: 'customer_said',
          },
        ],
        [
          '2026-06-30',
          'ladder-evidence',
          {
            account: 'two-rivers',
            stakeholder: 'olaf',
            level: 2,
            polarity: -1,
            strength: 'strong',
            source: 'customer_said',
            quote: 'I still do it all by hand.',
          },
        ],
      ],
      answers: {
        // Nadia: 4 of support on every level: p = 5.5/6, 4.9/6, 4.9/7, 4.8/8, 4.5/9;
        // E = 1 + 0.8167 + 0.7 + 0.6 + 0.5.
        // Olaf: 2 of doubt on level 2: p(2) = 0.9/4, and no rung above holds better: 1, 0.225, 0.225, 0.2, 0.1.
        // Half of each: P(level >= 2) = 0.5208, P(level >= 3) = 0.4625, so level 2; E = 2.6833; R = 1.6833 / 2.
        'accounts/two-rivers/ladder': {
          level: 2,
          expected: 2.6833,
          atLeast: { 2: 0.5208, 3: 0.4625, 4: 0.4, 5: 0.3 },
          relationship: 0.8417,
          stakeholders: {
            nadia: { level: 5, expected: 3.6167, next: null },
            olaf: {
              level: 1,
              expected: 1.75,
              hostile: false,
              next: { askAbout: 2, lacks: 'doubt_answered' },
            },
          },
        },
        // As shares of the way from level 1 to 5: (3.6167 - 1) / 4 and (1.75 - 1) / 4, 0.4667 apart where
        // 0.16 is everyday. Only R is known: a provisional band, of 84.1667 x 0.69 = 58.075,
        // shown as 58.08.
        'accounts/two-rivers/health': {
          score: 58.08,
          band: 'watch',
          provisional: true,
          coverage: 0.2,
          dampers: { unproven: 0.69 },
          contradictions: { champion_buyer: { size: 2.9167, left: 0.6542, right: 0.1875 } },
        },
      },
    },
  },
}
