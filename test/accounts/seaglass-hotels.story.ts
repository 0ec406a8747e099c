// A generous word runs out.
import type { Story } from './runner/story.ts'

export const story: Story = {
  title: 'Seaglass Hotels, living on a compliment',
  story: `In January the manager gave us full marks. In June somebody measures, and it is half. Beside that a
word of half a year ago weighs next to nothing; and the day on which it is too old to stand alone, the day
after, moves nothing more.`,
  days: {
    '2026-06-29': {
      told: [
        ['2025-07-01', 'accounts', { externalId: 'seaglass', name: 'Seaglass Hotels', csm: 'cleo' }],
        [
          '2025-07-01',
          'stakeholders',
          { externalId: 'marco', account: 'seaglass', role: 'champion', influence: 0.7 },
        ],
        [
          '2026-01-01',
          'outcomes',
          {
            externalId: 'rooms',
            account: 'seaglass',
            statement: 'Rooms ready by three',
            measure: { unit: '% ready', maintain: true, floor: 0, target: 100 },
            importance: 4,
          },
        ],
        [
          '2026-01-01',
          'customer-verdicts',
          {
            outcome: 'rooms',
            stakeholder: 'marco',
            achieved: 5,
            experience: 5,
            recordedAt: '2026-01-02',
          },
        ],
        ['2026-06-29', 'measurements', { outcome: 'rooms', value: 50, source: 'integration' }],
      ],
      answers: {
        // 179 days older: 2^(-179/90) x 1/45 = 0.0055984. a = (0.5 + 0.0055984 x 1) / 1.0055984 = 0.50278.
        'accounts/seaglass/success-gap': {
          outcomes: { rooms: { customer: { value: 1, ageDays: 179 }, attained: 0.5028, experience: 1 } },
        },
      },
    },
    '2026-06-30': {
      answers: {
        'accounts/seaglass/success-gap': {
          outcomes: {
            rooms: {
              customer: { value: null, reason: 'stale' },
              experience: { value: null, reason: 'stale' },
              attained: { value: 0.5028, reason: 'measure_and_customer', ageDays: 1 },
            },
          },
        },
      },
    },
  },
}
