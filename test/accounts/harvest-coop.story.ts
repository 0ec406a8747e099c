// What matters most weighs most.
import type { Story } from './runner/story.ts'

export const story: Story = {
  title: 'Harvest Co-op, two wins and the one that matters',
  story: `Paperless and on time, two of three boxes ticked. The third, that members get a fair price, is what
they joined us for, and it hardly moved. Counting boxes says two thirds; by what they care about it is just
over a half.`,
  days: {
    '2026-06-30': {
      told: [
        ['2025-07-01', 'accounts', { externalId: 'harvest', name: 'Harvest Co-op', csm: 'cleo' }],
        ...[
          { externalId: 'price', statement: 'A fair price for every member', importance: 5 },
          { externalId: 'trucks', statement: 'Trucks that leave on time', importance: 3 },
          { externalId: 'paperless', statement: 'No more slips of paper', importance: 2 },
        ].map(
          outcome =>
            [
              '2026-01-01',
              'outcomes',
              {
                ...outcome,
                account: 'harvest',
                measure: { unit: '%', maintain: true, floor: 0, target: 100 },
              },
            ] as const,
        ),
        ['2026-06-30', 'measurements', { outcome: 'price', value: 20, source: 'customer' }],
        ['2026-06-30', 'measurements', { outcome: 'trucks', value: 100, source: 'customer' }],
        ['2026-06-30', 'measurements', { outcome: 'paperless', value: 60, source: 'customer' }],
      ],
      answers: {
        // (5 x 0.2 + 3 x 1 + 2 x 0.6) / 10 = 0.52.
        'accounts/harvest/success-gap': {
          attained: { value: 0.52, coverage: 1 },
          outcomes: { price: { attained: 0.2 }, trucks: { attained: 1 }, paperless: { attained: 0.6 } },
        },
      },
    },
  },
}
