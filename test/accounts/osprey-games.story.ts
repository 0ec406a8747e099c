// The same fall three times: nobody knows why, long ago, and because they have what they came for.
import type { Recorded, Story } from './runner/story.ts'
import { used } from './runner/used.ts'

function studio(name: string, fellOn: string, before: string): Recorded[] {
  return [
    ['2025-07-01', 'accounts', { externalId: name, name, csm: 'cleo', seats: 20 }],
    used(name, { from: '2025-12-01', until: before, people: 16 }),
    used(name, { from: fellOn, until: '2026-06-30', people: 1 }),
    [
      '2025-07-01',
      'outcomes',
      {
        externalId: `${name}-crashes`,
        account: name,
        statement: 'Games that do not crash on the first evening',
        measure: { unit: '% without a crash', maintain: true, floor: 50, target: 100 },
        importance: 5,
      },
    ],
    ['2026-06-30', 'measurements', { outcome: `${name}-crashes`, value: 90, source: 'integration' }],
  ]
}

export const story: Story = {
  title: 'Osprey Games and two more studios, in which one person is left of sixteen',
  story: `Osprey's testers were in every day until the eighth of June; since then it is one. Petrel's stopped in March and
time has healed nothing. Teal's stopped as Osprey's did, and their director told us what it means: the crashes are gone, a
machine does the rest. That is not a customer about to leave, it is one who needs something new from us.`,
  days: {
    '2026-06-30': {
      told: [
        ...studio('osprey', '2026-06-09', '2026-06-08'),
        ...studio('petrel', '2026-03-22', '2026-03-21'),
        ...studio('teal', '2026-06-09', '2026-06-08'),
        [
          '2025-07-01',
          'stakeholders',
          { externalId: 'tara', account: 'teal', role: 'executive_sponsor', influence: 0.8 },
        ],
        [
          '2026-06-30',
          'customer-verdicts',
          {
            outcome: 'teal-crashes',
            stakeholder: 'tara',
            achieved: 5,
            experience: 5,
            recordedAt: '2026-06-30',
          },
        ],
      ],
      answers: {
        // 16 of 20 seats within 28 days, every day, today: all 1. People: 1 of 16 by habit, ln(2 / 17) < ln 0.4: 0.
        // U = (3 + 2 + 1 + 0) / 8. A = (90 - 50) / 50.
        // (20 x 0.75 + 40 x 0.8) / 60 = 78.33, and 2 / 17 is less than three tenths: x 0.6.
        'accounts/osprey/health': {
          score: 47,
          band: 'watch',
          components: { usage: 0.75, outcomes: 0.8 },
          contributions: { usage: 2500, outcomes: 5333, use_falling: -3133 },
          dampers: { use_falling: 0.6 },
        },
        // 14 days with 16 people ended on 21 June for the last time: they are fewer since the 9th.
        'accounts/osprey/usage': {
          change: {
            people: { now: 1, habit: 16, value: -2.1401, expected: 1 },
            fellOn: '2026-06-09',
            words: ['16 to 1 people in 14 days, since 2026-06-09.'],
          },
        },
        // One of 20 seats is less than a tenth: 0. U = (0 + 2 + 1 + 0) / 8, 101 days later the habit is still 16.
        // (20 x 0.375 + 40 x 0.8) / 60 = 65.83, x 0.6.
        'accounts/petrel/health': {
          score: 39.5,
          band: 'at_risk',
          components: { usage: 0.375 },
          dampers: { use_falling: 0.6 },
        },
        // As Osprey, and A = (0.8 + 1) / 2: (20 x 0.75 + 40 x 0.9) / 60.
        'accounts/teal/health': {
          score: 85,
          band: 'healthy',
          components: { usage: 0.75, outcomes: 0.9 },
          dampers: {},
        },
        'portfolio?flag=outgrown': { data: { teal: { score: 85 } } },
        // 1 - 2 / 17 of their habit is gone: the same fall is a reason to worry, and one to ask what comes next. Petrel's U and A lie
        // 0.8 - 0.375 apart.
        'worklists/cleo': {
          cards: {
            osprey: {
              reasons: {
                use_fell: {
                  size: 0.8824,
                  words: 'Use fell from 16 people in two weeks to 1, since 2026-06-09.',
                },
                own_verdict_missing: 1,
              },
            },
            petrel: { reasons: { use_fell: 0.8824, contradiction: 0.425, own_verdict_missing: 1 } },
            teal: { reasons: { outgrown: 0.8824, win_to_share: 0.9, own_verdict_missing: 1 } },
          },
        },
      },
    },
  },
}
