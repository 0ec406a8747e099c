// A promoter whose tickets are late.
import type { Story } from './runner/story.ts'
import { used } from './runner/used.ts'

export const story: Story = {
  title: 'Pinecrest Schools, too polite to complain',
  story: `Asked whether he would recommend us, the head teacher gives a nine. Meanwhile his secretary waited
ten days each for four broken things, and the next ticket went straight to our director. Somebody there is being
kind to us.`,
  days: {
    '2026-06-30': {
      told: [
        [
          '2025-07-01',
          'accounts',
          { externalId: 'pinecrest', name: 'Pinecrest Schools', csm: 'cleo', seats: 10 },
        ],
        used('pinecrest', { from: '2026-05-06', until: '2026-06-30', people: 10 }),
        [
          '2026-01-01',
          'outcomes',
          {
            externalId: 'cover',
            account: 'pinecrest',
            statement: 'Every lesson has a teacher',
            measure: { unit: '% covered', maintain: true, floor: 0, target: 100 },
            importance: 4,
          },
        ],
        ['2026-06-30', 'measurements', { outcome: 'cover', value: 80, source: 'customer' }],
        ['2026-06-15', 'surveys', { account: 'pinecrest', kind: 'nps', score: 9 }],
        ...[3, 4, 5].map(
          on =>
            [
              `2026-06-0${on}T08:00:00Z`,
              'tickets',
              { externalId: `late-${on}`, account: 'pinecrest', resolvedAt: `2026-06-1${on}T08:00:00Z` },
            ] as const,
        ),
        [
          '2026-06-10T08:00:00Z',
          'tickets',
          { externalId: 'timetable', account: 'pinecrest', resolvedAt: '2026-06-20T08:00:00Z' },
        ],
        [
          '2026-06-29T08:00:00Z',
          'tickets',
          { externalId: 'registers', account: 'pinecrest', priority: 'high', escalated: true },
        ],
      ],
      answers: {
        // Four that took ten days where seven are the target, and one open past its one since today, a fifteenth of one:
        // (3 + 0) / (4 + 4 + 1/15) = 0.3719.
        // A nine by nobody in particular is half a piece on level 3, 15 days old: 0.5 x 2^(-15/180) = 0.47194.
        // p = (1.5 + 0.47194) / 2.47194, (0.9 + 0.47194) / 2.47194 = 0.55501, 1.37194 / 3.47194 = 0.39515, then the priors:
        // E = 2.25016, R = 1.25016 / 2 = 0.62508.
        // 20 x 1 + 40 x 0.8 + 20 x 0.62508 + 20 x 0.3719 = 71.94, of which the escalation leaves 0.9.
        // A nine of ten beside 0.3719: 0.5281 apart, where 0.4 is everyday.
        'accounts/pinecrest/health': {
          score: 64.75,
          band: 'watch',
          contributions: { usage: 2000, outcomes: 3200, relationship: 1250, trust: 744, escalated: -719 },
          dampers: { escalated: 0.9 },
          trust: {
            resolution: { value: 0.3719, evidence: ['late-3', 'late-4', 'late-5', 'registers', 'timetable'] },
            benevolence: null,
          },
          contradictions: { survey_tickets: { size: 1.3202, left: 0.9, right: 0.3719 } },
        },
        'accounts/pinecrest/ladder': {
          level: 2,
          expected: 2.2502,
          singleThreaded: null,
          weakEvidence: [{ source: 'nps', on: '2026-06-15' }],
        },
        'worklists/cleo': {
          cards: {
            pinecrest: { reasons: { ticket_storm: 1, contradiction: 0.5281, own_verdict_missing: 1 } },
          },
        },
      },
    },
  },
}
