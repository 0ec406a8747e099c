// An onboarding that stands still.
import type { Story } from './runner/story.ts'
import { used } from './runner/used.ts'

export const story: Story = {
  title: 'Tern Ferries, forty days in',
  story: `They signed in May for twenty people, and the first crew was to plan a week with us by the ninth of June.
Three people tried it for a month. The day came and went, and for ten days nobody has been in. It is too early to ask what
they got, and late enough to see that they are not getting there.`,
  days: {
    '2026-06-30': {
      told: [
        [
          '2026-05-21',
          'accounts',
          { externalId: 'tern', name: 'Tern Ferries', csm: 'cleo', seats: 20, firstValueDueOn: '2026-06-09' },
        ],
        [
          '2026-05-21',
          'subscriptions',
          {
            externalId: 'tern-term',
            account: 'tern',
            plan: 'Team',
            arrMinor: 6_000_000,
            currency: 'EUR',
            seats: 20,
            startsOn: '2026-05-21',
            endsOn: '2027-05-21',
          },
        ],
        ['2026-05-21', 'accounts', { externalId: 'gull', name: 'Gull Ferries', seats: 10 }],
        [
          'metrics',
          { key: 'weeks_planned', filter: { events: ['Planned'] }, aggregation: { kind: 'count' } },
        ],
        ['milestones', { key: 'first_week', metric: 'weeks_planned', threshold: 1 }],
        used('tern', { from: '2026-05-23', until: '2026-06-20', people: 3 }),
        used('gull', { from: '2026-05-23', until: '2026-06-30', people: 4 }),
        [
          '2026-05-25',
          'outcomes',
          {
            externalId: 'crews',
            account: 'tern',
            statement: 'Crews know their week on Thursday',
            measure: {
              unit: '% of crews',
              baseline: 0,
              target: 90,
              startsOn: '2026-05-25',
              dueOn: '2026-12-01',
            },
            importance: 5,
            milestones: [{ key: 'first_week' }],
          },
        ],
      ],
      answers: {
        // Seats 3 of 20: 0.0769; active on 18 of 28 days: 1; seen 10 days ago: 11 / 18; no habit yet:
        // (3 x 0.0769 + 2 + 0.6111) / 6 = 0.4736. Pace: 19 days planned, 40 taken: 0.475, the higher.
        // 21 days late: 1 - 0.5 x 21 / 28 = 0.625. 47.5 x 0.625 = 29.69.
        'accounts/tern/health': {
          score: 29.69,
          band: 'at_risk',
          provisional: true,
          state: { state: 'unknown' },
          components: { usage: 0.475, outcomes: null },
          marks: ['onboarding'],
          dampers: { onboarding_late: 0.625 },
          contributions: { usage: 4750, onboarding_late: -1781 },
          calendar: {
            onboarding: {
              from: '2026-05-21',
              until: '2026-08-19',
              firstValueDueOn: '2026-06-09',
              share: 1,
              pace: 0.475,
              late: 0.75,
            },
            pause: null,
            inSeason: true,
            expectedUse: 'seats',
          },
        },
      },
    },
  },
}
