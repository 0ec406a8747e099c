// On the way, and much too slowly.
import type { Story } from './runner/story.ts'

export const story: Story = {
  title: 'Redwood Clinics, who will be a year late',
  story: `Waiting times go down by a day a month, month after month, and everybody calls that progress. They
were to go from forty days to twenty by the end of September. At this pace it is September of next year.`,
  days: {
    '2026-06-30': {
      told: [
        ['2025-07-01', 'accounts', { externalId: 'redwood', name: 'Redwood Clinics', csm: 'cleo' }],
        [
          '2026-01-01',
          'outcomes',
          {
            externalId: 'waiting',
            account: 'redwood',
            statement: 'Patients wait twenty days, not forty',
            measure: { unit: 'days', baseline: 40, target: 20, startsOn: '2026-01-01', dueOn: '2026-09-28' },
            importance: 5,
          },
        ],
        ['2026-04-01', 'measurements', { outcome: 'waiting', value: 38, source: 'integration' }],
        ['2026-05-01', 'measurements', { outcome: 'waiting', value: 37, source: 'integration' }],
        ['2026-05-31', 'measurements', { outcome: 'waiting', value: 36, source: 'integration' }],
        ['2026-06-30', 'measurements', { outcome: 'waiting', value: 35, source: 'integration' }],
      ],
      answers: {
        // m = 0.1, 0.15, 0.2, 0.25, thirty days apart: 0.05 a month. 0.75 are left for 90 days:
        // 0.25 a month are needed.
        // 0.75 / 0.05 = 15 months of 30 days from today. k = 0.25 / (180 of 270 days) = 0.375.
        'accounts/redwood/success-gap': {
          outcomes: {
            waiting: {
              measured: 0.25,
              onTrack: 0.375,
              attained: 0.375,
              slope30d: 0.05,
              direction: 'towards',
              paceNeeded30d: 0.25,
              dueOn: '2026-09-28',
              expectedOn: '2027-09-23',
              onPace: false,
            },
          },
        },
        // A alone is 40 of 100: a provisional band, of 37.5 x (0.37 + 0.375).
        'accounts/redwood/health': {
          score: 27.94,
          band: 'at_risk',
          provisional: true,
          coverage: 0.4,
          dampers: { outcome_short: 0.745 },
        },
        'worklists/cleo': {
          cards: {
            redwood: {
              reasons: {
                success_gap: 0.25,
                outcome_off_pace: { size: 0.625, dueOn: '2026-09-28' },
                own_verdict_missing: 1,
              },
            },
          },
        },
      },
    },
  },
}
