// The sponsor and those who work with it, who say the opposite.
import type { Story } from './runner/story.ts'

const says = (stakeholder: string, grade: number): ['2026-06-29', string, Record<string, unknown>] => [
  '2026-06-29',
  'customer-verdicts',
  { outcome: 'willow-rosters', stakeholder, achieved: grade, experience: grade },
]

export const story: Story = {
  title: 'Willow Clinics, whose sponsor sees nothing of what her nurses praise',
  story: `Ingrid brought us in, and signs. Asked what her clinics got of it, she says: nothing, and it was painful. The two
who write the rosters say that they never go back to paper. Both are right about what they see, and only one of them decides.`,
  days: {
    '2026-06-30': {
      told: [
        ['2025-07-01', 'accounts', { externalId: 'willow', name: 'Willow Clinics' }],
        [
          '2025-07-01',
          'stakeholders',
          { externalId: 'ingrid', account: 'willow', role: 'executive_sponsor', influence: 0.9 },
        ],
        ['2025-07-01', 'stakeholders', { externalId: 'mo', account: 'willow', role: 'user', influence: 0.3 }],
        [
          '2025-07-01',
          'stakeholders',
          { externalId: 'lea', account: 'willow', role: 'admin', influence: 0.1 },
        ],
        [
          '2026-01-01',
          'outcomes',
          {
            externalId: 'willow-rosters',
            account: 'willow',
            statement: 'Rosters stand two weeks before they begin',
            importance: 5,
            measure: { baseline: 2, target: 14, startsOn: '2026-01-01', dueOn: '2027-01-01' },
          },
        ],
        says('ingrid', 1),
        says('mo', 5),
        says('lea', 3),
      ],
      answers: {
        // 1 of 5 is 0. Mo 1 by 0.3, Lea 0.5 by 0.1: 0.35 / 0.4 = 0.875. Everyday 0.3: 0.875 / 0.3 = 2.9167.
        'accounts/willow/health': {
          contradictions: { sponsor_users: { size: 2.9167, left: 0, right: 0.875 } },
        },
      },
    },
  },
}
