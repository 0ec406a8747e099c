// An old word counts for half.
import type { Story } from './runner/story.ts'

export const story: Story = {
  title: 'Thornfield Bakery, who said no in April',
  story: `On the first of April Joan said that mornings were no calmer than before. By now every tray is out
by seven, every day. Ninety days on, what she said weighs half of what was measured today; it is not
forgotten, and she should be asked again.`,
  days: {
    '2026-06-30': {
      told: [
        ['2025-07-01', 'accounts', { externalId: 'thornfield', name: 'Thornfield Bakery', csm: 'cleo' }],
        [
          '2025-07-01',
          'stakeholders',
          { externalId: 'joan', account: 'thornfield', role: 'economic_buyer', influence: 1 },
        ],
        [
          '2026-01-01',
          'outcomes',
          {
            externalId: 'by-seven',
            account: 'thornfield',
            statement: 'All trays out by seven',
            measure: { unit: '% of mornings', maintain: true, floor: 50, target: 100 },
            importance: 3,
          },
        ],
        [
          '2026-04-01',
          'customer-verdicts',
          { outcome: 'by-seven', stakeholder: 'joan', achieved: 2, experience: 3 },
        ],
        ['2026-06-30', 'measurements', { outcome: 'by-seven', value: 100, source: 'integration' }],
      ],
      answers: {
        // a = (1 x 1 + 0.5 x 0.25) / 1.5 = 0.75; a - x = 0.75 - 0.5.
        'accounts/thornfield/success-gap': {
          outcomes: {
            'by-seven': {
              onTrack: { value: 1, ageDays: 0 },
              customer: { value: 0.25, ageDays: 90 },
              attained: { value: 0.75, reason: 'measure_and_customer' },
              experience: 0.5,
              experienceGap: 0.25,
            },
          },
        },
      },
    },
  },
}
