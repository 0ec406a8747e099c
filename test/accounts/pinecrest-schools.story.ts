// A promoter whose tickets are late.
import type { Story } from './runner/story.ts'
import { used } from './runner/used.ts'

export const story: Story = {
  title: 'Pinecrest Schools, too polite to complain',
  story: `Asked whether he would recommend us, the head teacher gives a nine. Meanwhile his secretary waited
ten days for a broken timetable, and the next ticket went straight to our director. Somebody there is being
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
        // Ten days where three are the target, and one escalated: 0 of 2. T = 0.
        // (20 x 1 + 40 x 0.8 + 20 x 0) / 80 = 65.
        // A nine of ten beside no ticket in time: 0.9 apart, where 0.35 is everyday.
        'accounts/pinecrest/health': {
          score: 65,
          band: 'watch',
          contributions: { usage: 2500, outcomes: 4000, trust: 0 },
          trust: { resolution: { value: 0, evidence: ['timetable', 'registers'] }, benevolence: null },
          contradictions: { survey_tickets: { size: 2.5714, left: 0.9, right: 0 } },
        },
        'worklists/cleo': {
          cards: { pinecrest: { reasons: { ticket_storm: 1, contradiction: 0.9, verdict_missing: 1 } } },
        },
      },
    },
  },
}
