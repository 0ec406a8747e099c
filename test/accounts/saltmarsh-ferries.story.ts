// Back from a pause three days ago, and a resort in its off season: days on which nobody was expected are no absence.
import type { Story } from './runner/story.ts'
import { used } from './runner/used.ts'

export const story: Story = {
  title: 'Saltmarsh Ferries, three days back, and Glacier Resort, which opens in December',
  story: `Saltmarsh's boats lay in the dock from the first of May to the twenty-seventh of June, as we had agreed. All ten are back
since. At Glacier eight of ten were in every day from December to March, as every winter; in summer nobody is. Neither of
them was absent when nobody was expected.`,
  days: {
    '2026-06-30': {
      told: [
        [
          '2025-07-01',
          'accounts',
          { externalId: 'saltmarsh', name: 'Saltmarsh Ferries', csm: 'cleo', seats: 10 },
        ],
        used('saltmarsh', { from: '2026-01-01', until: '2026-04-30', people: 10 }),
        [
          '2026-04-20',
          'account-pauses',
          { account: 'saltmarsh', startsOn: '2026-05-01', endsOn: '2026-06-28', reason: 'In the dock' },
        ],
        used('saltmarsh', { from: '2026-06-28', until: '2026-06-30', people: 10 }),
        ['2025-07-01', 'accounts', { externalId: 'glacier', name: 'Glacier Resort', csm: 'cleo', seats: 10 }],
        ['2025-07-01', 'account-seasons', { account: 'glacier', months: [12, 1, 2, 3] }],
        used('glacier', { from: '2025-12-01', until: '2026-03-31', people: 8 }),
      ],
      answers: {
        // The 28 days that count are the three since and the last 25 of April: all of them active, the last event today, ten of ten
        // seats, as many people as usual. U = 1.
        'accounts/saltmarsh/usage': {
          metrics: { active_days_28d: 28, active_users_28d: 10, days_since_last_event: 0 },
        },
        'accounts/saltmarsh/health': { components: { usage: 1 }, dampers: { unproven: 0.69 } },
        // The 28 days that count are those to the end of March: all active, the last one too, and no day since counts. Seats 0.8 are past
        // the ramp's 0.75; no change is expected of them, so three metrics are known. U = 1, and no card but the one that asks.
        'accounts/glacier/usage': {
          metrics: { active_days_28d: 28, active_users_28d: 8, days_since_last_event: 0 },
          change: { people: { expected: 0, value: null } },
        },
        'accounts/glacier/health': { components: { usage: 1 }, dampers: { unproven: 0.69 } },
      },
    },
  },
}
