// Use that is expected of them: not in a pause, and of programs where there are programs.
import { addDays, day } from '@rung/kernel'
import type { Recorded, Story } from './runner/story.ts'
import { used } from './runner/used.ts'

/** Calls of one program, as a warehouse tells them. */
function called(
  account: string,
  { from, until, calls }: { from: string; until: string; calls: number },
): Recorded {
  const items: object[] = []
  for (let on = day(from); on <= until; on = addDays(on, 1)) {
    items.push({ account, day: on, activeUsers: 1, counts: { Call: calls } })
  }
  return ['usage/daily', { items }]
}

export const story: Story = {
  title: 'Heron Rafting, back from a pause, and Otter Freight, whose program calls less',
  story: `Heron's river was closed from the twentieth of May to the twenty-third of June, as we had agreed. A week later five of
ten are back: half a fall, for half the days. At Otter nobody ever logs in; a program of theirs calls us, one user, as
always. Since the seventeenth of June it calls a quarter as often, and no count of people shows it.`,
  days: {
    '2026-06-30': {
      told: [
        ['2025-07-01', 'accounts', { externalId: 'heron', name: 'Heron Rafting', csm: 'cleo', seats: 10 }],
        used('heron', { from: '2025-12-01', until: '2026-05-19', people: 10 }),
        [
          '2026-05-20',
          'account-pauses',
          { account: 'heron', startsOn: '2026-05-20', endsOn: '2026-06-24', reason: 'The river is closed' },
        ],
        used('heron', { from: '2026-06-24', until: '2026-06-30', people: 5 }),
        ['2025-07-01', 'accounts', { externalId: 'otter', name: 'Otter Freight', csm: 'cleo', seats: 10 }],
        ['2025-07-01', 'expected-uses', { account: 'otter', expects: 'api' }],
        called('otter', { from: '2025-12-01', until: '2026-06-16', calls: 400 }),
        called('otter', { from: '2026-06-17', until: '2026-06-30', calls: 100 }),
      ],
      answers: {
        // Of the 14 days to the 30th they were expected on 7. ln(6 / 11) x 7 / 14 = -0.3031.
        'accounts/heron/usage': { change: { people: { now: 5, habit: 10, expected: 0.5, value: -0.3031 } } },
        // x = (ln 0.8 - -0.3031) / (ln 0.8 - ln 0.3) = 0.0815, 1 - (1 - x)^2 = 0.1563 of 0.4: 1 - 0.0625. Nobody said what they want.
        'accounts/heron/health': { dampers: { use_falling: 0.9375, unproven: 0.69 } },
        // 1,400 calls of 5,600: ln(1,401 / 5,601). Four fifths are 4,480: the 14 days to the 20th, with four at 100, are the first below.
        'accounts/otter/usage': {
          change: {
            people: { now: 1, habit: 1, value: null },
            events: { now: 1400, habit: 5600, value: -1.3858 },
            fellOn: '2026-06-07',
            words: ['5600 to 1400 events in 14 days, since 2026-06-07.'],
          },
        },
        // No seats of theirs count. All 28 days, today, and a quarter is less than ln 0.4: U = (2 + 1 + 0) / 5.
        // 60 x 0.6 x 0.69.
        'accounts/otter/health': {
          score: 24.84,
          components: { usage: 0.6 },
          dampers: { use_falling: 0.6, unproven: 0.69 },
        },
      },
    },
  },
}
