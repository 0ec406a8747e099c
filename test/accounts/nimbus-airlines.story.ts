// Only the easy one was measured.
import type { Story } from './runner/story.ts'
import { used } from './runner/used.ts'

export const story: Story = {
  title: 'Nimbus Airlines, measured where it was easy',
  story: `Three things they wanted. The least of them has a number, and it is perfect. Of the two they bought
us for nobody knows anything. A fifth of the weight is no ground to call the rest attained.`,
  days: {
    '2026-06-30': {
      told: [
        ['2025-07-01', 'accounts', { externalId: 'nimbus', name: 'Nimbus Airlines', csm: 'cleo', seats: 10 }],
        used('nimbus', { from: '2026-05-06', until: '2026-06-30', people: 10 }),
        ...[
          { externalId: 'delays', statement: 'Fewer delayed flights', importance: 5 },
          { externalId: 'crews', statement: 'Crews that keep their days off', importance: 3 },
          { externalId: 'paper', statement: 'No paper in the cockpit', importance: 2 },
        ].map(
          outcome =>
            [
              '2026-01-01',
              'outcomes',
              {
                ...outcome,
                account: 'nimbus',
                measure: { unit: '%', maintain: true, floor: 0, target: 100 },
              },
            ] as const,
        ),
        ['2026-06-30', 'measurements', { outcome: 'paper', value: 100, source: 'customer' }],
      ],
      answers: {
        // 2 of 10 by importance are known, under a half.
        'accounts/nimbus/success-gap': {
          attained: { value: null, coverage: 0.2 },
          outcomes: {
            delays: { attained: { value: null, reason: 'no_fact' } },
            crews: { attained: null },
            paper: { attained: 1 },
          },
        },
        // Usage alone: 100, of which `unproven` leaves 69; under `paper` alone, the little that is known, it would be
        // 100. 20 of 100 of the weight name a provisional band.
        'accounts/nimbus/health': {
          score: 69,
          band: 'watch',
          provisional: true,
          coverage: 0.2,
          state: { state: 'unknown' },
          contributions: { usage: 10_000, unproven: -3100 },
          dampers: { unproven: 0.69 },
        },
      },
    },
  },
}
