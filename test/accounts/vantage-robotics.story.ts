// Partners: they plan with us.
import type { Story } from './runner/story.ts'

export const story: Story = {
  title: 'Vantage Robotics, who plan the year with us',
  story: `Yusuf drew up next year's plan with Cleo in the room and told his board that the shorter lead times
are our doing. Mei, who pays, says the same. Nobody there has asked us yet about anything that is not our
business.`,
  days: {
    '2026-06-30': {
      told: [
        ['2024-01-01', 'accounts', { externalId: 'vantage', name: 'Vantage Robotics', csm: 'cleo' }],
        [
          '2024-01-01',
          'stakeholders',
          { externalId: 'yusuf', account: 'vantage', role: 'champion', influence: 0.5 },
        ],
        [
          '2024-01-01',
          'stakeholders',
          { externalId: 'mei', account: 'vantage', role: 'economic_buyer', influence: 0.5 },
        ],
        ...['yusuf', 'yusuf', 'mei', 'mei'].map(
          stakeholder =>
            [
              '2026-06-30',
              'ladder-evidence',
              {
                account: 'vantage',
                stakeholder,
                level: 4,
                polarity: 1,
                strength: 'strong',
                source: 'customer_said',
              },
            ] as const,
        ),
      ],
      answers: {
        // Each: 4 of support on levels 1 to 4: p = 5.5/6, 4.9/6, 4.9/7, 4.8/8, and the prior 0.1.
        // E = 1 + 0.8167 + 0.7 + 0.6 + 0.1 = 3.2167, past the target of 3: R = 1.
        'accounts/vantage/ladder': {
          level: 4,
          expected: 3.2167,
          relationship: 1,
          targetLevel: 3,
          next: {
            level: 5,
            whom: 'yusuf',
            missing: { askAbout: 5, keyQuestion: 'What makes their day?', lacks: 'evidence' },
          },
        },
      },
    },
  },
}
