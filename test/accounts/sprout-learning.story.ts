// Too early to say.
import type { Story } from './runner/story.ts'
import { used } from './runner/used.ts'

export const story: Story = {
  title: 'Sprout Learning, three weeks in',
  story: `They started on the tenth of June and mean to be done in December. The first pupils are in, one of
two steps is taken, and one number was read. A ninth of the way into the term that number says nothing yet,
and we do not pretend it does.`,
  days: {
    '2026-06-30': {
      told: [
        ['2026-06-10', 'accounts', { externalId: 'sprout', name: 'Sprout Learning', csm: 'cleo', seats: 10 }],
        ['metrics', { key: 'lessons', filter: { events: ['Lesson'] }, aggregation: { kind: 'count' } }],
        ['milestones', { key: 'first_lesson', metric: 'lessons', threshold: 1 }],
        ['milestones', { key: 'thousand_lessons', metric: 'lessons', threshold: 1000 }],
        used('sprout', { from: '2026-06-10', until: '2026-06-30', people: 5, event: 'Lesson' }),
        [
          '2026-06-10',
          'outcomes',
          {
            externalId: 'pass',
            account: 'sprout',
            statement: 'Nine of ten pass the test',
            measure: {
              unit: '% who pass',
              baseline: 70,
              target: 90,
              startsOn: '2026-06-10',
              dueOn: '2026-12-07',
            },
            importance: 5,
            milestones: [
              { key: 'first_lesson', weight: 1 },
              { key: 'thousand_lessons', weight: 3 },
            ],
          },
        ],
        ['2026-06-30', 'measurements', { outcome: 'pass', value: 71, source: 'customer' }],
      ],
      answers: {
        // m = 0.05 after 20 of 180 days, e = 0.11 < 0.2.
        'accounts/sprout/success-gap': {
          outcomes: {
            pass: {
              measured: 0.05,
              onTrack: { value: null, reason: 'too_early' },
              attained: { value: null, reason: 'too_early' },
            },
          },
        },
        // Seats: half used, (0.5 - 0.1) / 0.65 = 0.6154. 21 of 28 days, today, and after three weeks there is no habit
        // to hold people against: (3 x 0.6154 + 2 + 1) / 6. `unproven` waits in
        // onboarding. Nobody whose outcome is unknown is healthy, whatever the score.
        'accounts/sprout/health': {
          score: 80.77,
          band: 'watch',
          provisional: true,
          state: { state: 'unknown' },
          components: { usage: 0.8077, outcomes: null },
          marks: ['onboarding'],
          dampers: {},
          outcomes: { pass: { functional: 0.25, completionGap: null } },
        },
      },
    },
  },
}
