// Noise in the middle moves nobody.
import type { Story } from './runner/story.ts'
import { used } from './runner/used.ts'

const tables = (on: string, value: number) =>
  [on, 'measurements', { outcome: 'tables', value, source: 'integration' }] as const

export const story: Story = {
  title: 'Ember Cafés, who hover in the middle',
  story: `Half of their tables turn over in time, give or take a few, and which side of the middle they are
on changes with the weather. A state that changed as often would be read by nobody, so it is left only with
a margin, either way.`,
  days: {
    '2026-05-31': {
      told: [
        ['2025-07-01', 'accounts', { externalId: 'ember', name: 'Ember Cafés', csm: 'cleo', seats: 10 }],
        used('ember', { from: '2026-04-06', until: '2026-05-31', people: 10 }),
        [
          '2026-01-01',
          'outcomes',
          {
            externalId: 'tables',
            account: 'ember',
            statement: 'A free table within ten minutes',
            measure: { unit: '% of guests', maintain: true, floor: 0, target: 100 },
            importance: 4,
          },
        ],
        tables('2026-05-31', 52),
      ],
      answers: {
        // Entered at 0.5. (20 x 1 + 40 x 0.52) / 60 = 0.68, of which
        // `outcome_short` leaves 0.37 + 0.52.
        'accounts/ember/health': {
          score: 60.52,
          state: { state: 'thriving', since: '2026-05-31' },
          dampers: { outcome_short: 0.89 },
        },
      },
    },
    '2026-06-21': {
      told: [
        used('ember', { from: '2026-06-01', until: '2026-06-21', people: 10 }),
        tables('2026-06-21', 46),
      ],
      answers: {
        // Left only below 0.45. The damper knows no line to cross: (20 + 18.4) / 60 = 64, x 0.83.
        'accounts/ember/health': {
          score: 53.12,
          state: { state: 'thriving', since: '2026-05-31' },
          contributions: { usage: 3333, outcomes: 3067, outcome_short: -1088 },
        },
      },
    },
    '2026-06-22': {
      told: [
        used('ember', { from: '2026-06-22', until: '2026-06-22', people: 10 }),
        tables('2026-06-22', 44),
      ],
      answers: { 'accounts/ember/health': { state: { state: 'hollow', since: '2026-06-22' } } },
    },
    '2026-06-23': {
      told: [
        used('ember', { from: '2026-06-23', until: '2026-06-23', people: 10 }),
        tables('2026-06-23', 54),
      ],
      answers: {
        // Back only above 0.55: (20 + 21.6) / 60 = 69.33, x 0.91.
        'accounts/ember/health': {
          score: 63.09,
          state: { state: 'hollow', since: '2026-06-22' },
          dampers: { outcome_short: 0.91 },
        },
      },
    },
    '2026-06-30': {
      told: [
        used('ember', { from: '2026-06-24', until: '2026-06-30', people: 10 }),
        tables('2026-06-30', 56),
      ],
      answers: {
        // Usage and outcome went together until the twenty-second, when they parted.
        'accounts/ember/states': {
          runs: [
            { state: 'thriving', since: '2026-05-31', until: '2026-06-22', partedOn: null },
            { state: 'hollow', since: '2026-06-22', until: '2026-06-30', partedOn: '2026-06-22' },
            { state: 'thriving', since: '2026-06-30', until: null, partedOn: null },
          ],
          partedOn: null,
        },
        // (20 + 22.4) / 60 = 70.67, x 0.93.
        'accounts/ember/health': {
          score: 65.72,
          band: 'watch',
          state: { state: 'thriving', since: '2026-06-30' },
        },
      },
    },
  },
}
