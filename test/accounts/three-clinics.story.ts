// One promise to many.
import type { Story } from './runner/story.ts'

export const story: Story = {
  title: 'Three clinics and one promise to all of them',
  story: `We promised every clinic a log of who opened which record. North said it back to us, South took it
for something else, and East joined a day later and was promised the same. When it was delivered, it was
delivered to all three; what each had understood stayed its own.`,
  days: {
    '2026-06-22': {
      told: [
        [
          '2025-07-01',
          'accounts',
          { externalId: 'north', name: 'North Clinic', segment: 'clinics', csm: 'cleo' },
        ],
        [
          '2025-07-01',
          'accounts',
          { externalId: 'south', name: 'South Clinic', segment: 'clinics', csm: 'cleo' },
        ],
        [
          '2025-07-01',
          'accounts',
          { externalId: 'corner', name: 'Corner Pharmacy', segment: 'shops', csm: 'cleo' },
        ],
        [
          '2026-06-22',
          'segment-promises',
          {
            externalId: 'access-log',
            segment: 'clinics',
            capability: 'a log of who opened which record',
            weight: 2,
            madeBy: 'product',
            dueOn: '2026-07-23',
          },
        ],
      ],
      answers: {
        'accounts/north/promises': {
          clarity: null,
          unconfirmedShare: 1,
          promises: {
            'access-log:north': { status: 'open', weight: 2, dueOn: '2026-07-23', understanding: 'unknown' },
          },
        },
        'accounts/corner/promises': { promises: {} },
      },
    },
    '2026-06-23': {
      told: [
        ['PATCH promises/access-log:north', { understanding: 'aligned', confirmedOn: '2026-06-23' }],
        ['PATCH promises/access-log:south', { understanding: 'misaligned' }],
        [
          '2026-06-23',
          'accounts',
          { externalId: 'east', name: 'East Clinic', segment: 'clinics', csm: 'cleo' },
        ],
      ],
      answers: {
        'accounts/north/promises': { clarity: 1, unconfirmedShare: 0 },
        'accounts/south/promises': { clarity: 0, promiseGap: 1, unconfirmedShare: 1 },
        'accounts/east/promises': { clarity: null, promises: { 'access-log:east': { status: 'open' } } },
        // Over the workspace: 2 of 4 of the weight whose understanding is known, 2 of 6 of the open weight
        // confirmed.
        capabilities: {
          data: [
            {
              capability: 'a log of who opened which record',
              accounts: 3,
              clarity: 0.5,
              unconfirmedShare: 0.6667,
            },
          ],
        },
      },
    },
    '2026-06-30': {
      told: [['PATCH segment-promises/access-log', { status: 'kept', settledOn: '2026-06-30' }]],
      answers: {
        // Kept today, weight 2: (3 + 2) / (4 + 2).
        'accounts/north/promises': {
          reliability: 0.8333,
          promises: { 'access-log:north': { status: 'kept' } },
        },
        'accounts/south/promises': {
          reliability: 0.8333,
          promises: { 'access-log:south': { status: 'kept', understanding: 'misaligned' } },
        },
        'accounts/east/promises': { reliability: 0.8333 },
      },
    },
  },
}
