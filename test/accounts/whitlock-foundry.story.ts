// One angry voice among many, and how long it is heard.
import type { Story } from './runner/story.ts'

export const story: Story = {
  title: 'Whitlock Foundry, and the foreman nobody asked again',
  story: `Ina, who signs, got what she wanted. Piet, who runs the night shift and signs nothing, says that he got nothing at
all. He is a tenth of what counts there, so he is heard as a third; nobody asks him again, and half a year on half as much.`,
  days: {
    '2026-06-30': {
      told: [
        ['2025-07-01', 'accounts', { externalId: 'whitlock', name: 'Whitlock Foundry' }],
        [
          '2025-07-01',
          'stakeholders',
          { externalId: 'ina', account: 'whitlock', role: 'economic_buyer', influence: 0.9 },
        ],
        [
          '2025-07-01',
          'stakeholders',
          { externalId: 'piet', account: 'whitlock', role: 'user', influence: 0.1 },
        ],
        [
          '2026-01-01',
          'outcomes',
          {
            externalId: 'scrap',
            account: 'whitlock',
            statement: 'Half the scrap',
            measure: { unit: '% good', maintain: true, floor: 0, target: 100 },
            importance: 4,
          },
        ],
        [
          '2026-06-30',
          'customer-verdicts',
          { outcome: 'scrap', stakeholder: 'ina', achieved: 5, experience: 5 },
        ],
        [
          '2026-06-30',
          'customer-verdicts',
          { outcome: 'scrap', stakeholder: 'piet', achieved: 1, experience: 2 },
        ],
      ],
      answers: {
        // achieved 1 is all of it, for 0.1 of 1: 1 x min(1, 0.1 / 0.3).
        'accounts/whitlock/ladder': {
          hostility: 0.3333,
          hostile: false,
          hostileShare: 0.1,
          stakeholders: { ina: { hostility: 0, hostile: false }, piet: { hostility: 1, hostile: true } },
        },
      },
    },
    '2026-12-27': {
      answers: {
        // 180 days old: halved once, 90 days after its 90th.
        'accounts/whitlock/ladder': {
          hostility: 0.1667,
          hostile: false,
          stakeholders: { ina: { hostility: 0 }, piet: { hostility: 0.5, hostile: true } },
        },
      },
    },
    '2026-12-28': {
      told: [
        [
          '2026-12-28',
          'customer-verdicts',
          { outcome: 'scrap', stakeholder: 'piet', achieved: 4, experience: 3 },
        ],
      ],
      answers: {
        // He says better, and that is that.
        'accounts/whitlock/ladder': { hostility: 0, stakeholders: { ina: {}, piet: { hostility: 0 } } },
      },
    },
  },
}
