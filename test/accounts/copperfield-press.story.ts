// Silence from a dead source is unknown.
import type { Story } from './runner/story.ts'
import { used } from './runner/used.ts'

export const story: Story = {
  title: 'Copperfield Press, and the pipe that broke',
  story: `The nightly export has not run since the twenty-fifth of June, for anybody. Copperfield are as well
as they were on Friday; what has stopped is our hearing of them. Nobody should ring them in alarm.`,
  days: {
    '2026-06-30': {
      told: [
        [
          '2025-07-01',
          'accounts',
          { externalId: 'copperfield', name: 'Copperfield Press', csm: 'cleo', seats: 10 },
        ],
        used('copperfield', { from: '2026-05-01', until: '2026-06-25', people: 10 }),
        [
          '2026-01-01',
          'outcomes',
          {
            externalId: 'reprints',
            account: 'copperfield',
            statement: 'No reprints for our own mistakes',
            measure: { unit: '% right first time', maintain: true, floor: 0, target: 100 },
            importance: 4,
          },
        ],
        ['2026-06-30', 'measurements', { outcome: 'reprints', value: 90, source: 'customer' }],
        ['2026-06-10T09:00:00Z', 'tickets', { account: 'copperfield', resolvedAt: '2026-06-10T15:00:00Z' }],
      ],
      answers: {
        'accounts/copperfield/usage': { source: { up: false, lastEventOn: '2026-06-25' } },
        // U is not known. It was last on the 26th: 27 days of 28 in full, against 28 before, ln(32/33) is no
        // fall: 1.
        // One ticket in time: T = (3 + 1) / (4 + 1) = 0.8.
        // (40 x 0.9 + 20 x 0.8) / 60 = 86.67. With U back at 1 it would be 90, so `stale` does not apply.
        'accounts/copperfield/health': {
          score: 86.67,
          band: 'healthy',
          coverage: 0.6,
          state: { state: 'unknown' },
          components: { usage: { value: null, lastKnown: 1 }, outcomes: { value: 0.9, lastKnown: null } },
          contributions: { outcomes: 6000, trust: 2667 },
          dampers: {},
        },
      },
    },
  },
}
