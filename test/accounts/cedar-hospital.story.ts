// Two verdicts, by influence.
import type { Story } from './runner/story.ts'

export const story: Story = {
  title: 'Cedar Hospital, the chief and the nurse',
  story: `The chief physician gives full marks. The head nurse, who has to live with it, gives one, and one
again. In spring the chief had said three; of each of them the newest word counts, by how much they decide.`,
  days: {
    '2026-06-30': {
      told: [
        ['2025-07-01', 'accounts', { externalId: 'cedar', name: 'Cedar Hospital', csm: 'cleo' }],
        [
          '2025-07-01',
          'stakeholders',
          { externalId: 'chief', account: 'cedar', role: 'economic_buyer', influence: 0.75 },
        ],
        [
          '2025-07-01',
          'stakeholders',
          { externalId: 'nurse', account: 'cedar', role: 'user', influence: 0.25 },
        ],
        [
          '2026-01-01',
          'outcomes',
          {
            externalId: 'beds',
            account: 'cedar',
            statement: 'A bed within the hour',
            measure: { unit: 'hours', baseline: 5, target: 1, startsOn: '2026-01-01', dueOn: '2026-12-31' },
            importance: 5,
          },
        ],
        [
          '2026-04-01',
          'customer-verdicts',
          { outcome: 'beds', stakeholder: 'chief', achieved: 3, experience: 3 },
        ],
        [
          '2026-06-30',
          'customer-verdicts',
          {
            outcome: 'beds',
            stakeholder: 'chief',
            achieved: 5,
            experience: 5,
            recordedAt: '2026-06-30T08:00:00Z',
          },
        ],
        [
          '2026-06-30',
          'customer-verdicts',
          { outcome: 'beds', stakeholder: 'nurse', achieved: 1, experience: 1 },
        ],
      ],
      answers: {
        // c = 0.75 x 1 + 0.25 x 0.
        'accounts/cedar/success-gap': {
          outcomes: { beds: { customer: 0.75, experience: 0.75, attained: 0.75 } },
        },
      },
    },
  },
}
