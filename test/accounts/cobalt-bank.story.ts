// A hundred points, and they hated every day of it.
import type { Story } from './runner/story.ts'
import { used } from './runner/used.ts'

export const story: Story = {
  title: 'Cobalt Bank, who won and would not do it again',
  story: `The migration was done to the day, and Ingrid gave five for that. For the way there she gave one:
nights, weekends, a team that quit. The score is a hundred, and it is still the first card on the list this
morning.`,
  days: {
    '2026-06-30': {
      told: [
        ['2025-07-01', 'accounts', { externalId: 'cobalt', name: 'Cobalt Bank', csm: 'cleo', seats: 10 }],
        [
          '2025-07-01',
          'stakeholders',
          { externalId: 'ingrid', account: 'cobalt', role: 'economic_buyer', influence: 1 },
        ],
        used('cobalt', { from: '2026-05-06', until: '2026-06-30', people: 10 }),
        [
          '2026-01-01',
          'outcomes',
          {
            externalId: 'migration',
            account: 'cobalt',
            statement: 'Off the old system by summer',
            measure: {
              unit: 'branches left',
              baseline: 80,
              target: 0,
              startsOn: '2026-01-01',
              dueOn: '2026-06-29',
            },
            importance: 5,
          },
        ],
        ['2026-06-30', 'measurements', { outcome: 'migration', value: 0, source: 'customer' }],
        [
          '2026-06-30',
          'customer-verdicts',
          { outcome: 'migration', stakeholder: 'ingrid', achieved: 5, experience: 1, words: 'Never again.' },
        ],
      ],
      answers: {
        // All of it, and experience 1 is hostility 0.5: x (1 - 0.7 x 0.5).
        'accounts/cobalt/health': {
          score: 65,
          band: 'watch',
          dampers: { hostile: 0.65 },
          state: { state: 'thriving' },
          gaps: { attained: 1, experience: 1, perception: { value: null, basis: null } },
        },
        // a - x = 1 - 0. Won, and worth telling; and a gap as large as a gap can be. Hostility 0.5 is where it is called so.
        'worklists/cleo': {
          cards: {
            cobalt: {
              reasons: {
                hostile: 0.5,
                success_gap: {
                  size: 0.5,
                  words: 'They have what they wanted, and found the way there hard.',
                },
                win_to_share: 1,
                own_verdict_missing: 1,
              },
            },
          },
        },
      },
    },
  },
}
