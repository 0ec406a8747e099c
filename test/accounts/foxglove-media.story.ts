// It works, and they do not trust us.
import type { Story } from './runner/story.ts'
import { used } from './runner/used.ts'

export const story: Story = {
  title: 'Foxglove Media, who got it and still feel cheated',
  story: `The product does what it should. But of four things we promised they understood one as we did, one
we broke, and when the yearly question came whether we mean them well, they gave a one. That it works does
not make that less true.`,
  days: {
    '2026-06-30': {
      told: [
        [
          '2025-07-01',
          'accounts',
          { externalId: 'foxglove', name: 'Foxglove Media', csm: 'cleo', seats: 10 },
        ],
        used('foxglove', { from: '2026-05-06', until: '2026-06-30', people: 10 }),
        [
          '2026-01-01',
          'outcomes',
          {
            externalId: 'deadlines',
            account: 'foxglove',
            statement: 'Every film out on its day',
            measure: { unit: '% on the day', maintain: true, floor: 0, target: 100 },
            importance: 4,
          },
        ],
        ['2026-06-30', 'measurements', { outcome: 'deadlines', value: 80, source: 'customer' }],
        [
          '2026-06-01',
          'promises',
          {
            externalId: 'review-links',
            account: 'foxglove',
            capability: 'review by link',
            weight: 1,
            madeBy: 'sales',
            confirmedOn: '2026-06-05',
            understanding: 'aligned',
          },
        ],
        [
          '2026-06-01',
          'promises',
          {
            externalId: 'storage',
            account: 'foxglove',
            capability: 'room for all films',
            weight: 1,
            madeBy: 'sales',
            confirmedOn: '2026-06-05',
            understanding: 'partial',
          },
        ],
        [
          '2026-06-01',
          'promises',
          {
            externalId: 'subtitles',
            account: 'foxglove',
            capability: 'subtitles in every language',
            weight: 2,
            madeBy: 'sales',
            ourWords: 'Subtitles in every language we support',
            customerWords: 'Subtitles in every language',
            understanding: 'misaligned',
          },
        ],
        [
          '2026-05-01',
          'promises',
          {
            externalId: 'editors',
            account: 'foxglove',
            capability: 'a plug-in for their editor',
            weight: 2,
            madeBy: 'sales',
            confirmedOn: '2026-05-04',
            understanding: 'aligned',
            status: 'broken',
            settledOn: '2026-06-30',
          },
        ],
        ['2026-06-10T09:00:00Z', 'tickets', { account: 'foxglove', resolvedAt: '2026-06-10T15:00:00Z' }],
        [
          '2026-06-12T09:00:00Z',
          'tickets',
          { account: 'foxglove', resolvedAt: '2026-06-12T15:00:00Z', reopenedCount: 1 },
        ],
        ['2026-06-15', 'surveys', { account: 'foxglove', kind: 'benevolence', score: 1 }],
      ],
      answers: {
        // Open: aligned 1 of 1 + 1 + 2. Broken today: 3 / (4 + 2 x 2). Tickets: (3 + 1.5) / (4 + 2).
        'accounts/foxglove/promises': { clarity: 0.25, promiseGap: 0.75, reliability: 0.375 },
        'accounts/foxglove/trust': {
          value: 0.3438,
          behaviours: {
            clarity: 0.25,
            reliability: 0.375,
            resolution: 0.75,
            benevolence: 0,
          },
        },
        // T = (0.25 + 0.375 + 0.75 + 0) / 4 = 0.34375. (20 x 1 + 40 x 0.8 + 20 x 0.34375) / 80 = 73.59375.
        // Broken 2, kept none: 1 - 0.5 x 2 / (2 + 0 + 1) = 0.6667 of it, 49.06.
        'accounts/foxglove/health': {
          score: 49.06,
          band: 'watch',
          trust: { clarity: 0.25, reliability: 0.375, resolution: 0.75, benevolence: 0 },
          components: { trust: 0.3438 },
          dampers: { promises_broken: 0.6667 },
          contributions: { usage: 2500, outcomes: 4000, trust: 859, promises_broken: -2453 },
        },
      },
    },
  },
}
