// A generous word runs out.
import type { Story } from './runner/story.ts'

export const story: Story = {
  title: 'Seaglass Hotels, living on a compliment',
  story: `In January the manager gave us full marks. What is measured says half. His word has carried the
figure for months, lighter every day; on its hundred and eightieth day it is gone, and what remains is what
is measured.`,
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
        // 179 days: 2^(-179/90) = 0.25193. a = (0.5 + 0.25193 x 1) / 1.25193 = 0.60062.
        'accounts/seaglass/success-gap': {
          outcomes: { rooms: { customer: { value: 1, ageDays: 179 }, attained: 0.6006, experience: 1 } },
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
              attained: { value: 0.5, reason: 'measure_alone', ageDays: 1 },
            },
          },
        },
      },
    },
  },
}
