// Silence from a working source is a known zero.
import type { Story } from './runner/story.ts'
import { used } from './runner/used.ts'

export const story: Story = {
  title: 'Tidewater Gym, who fell silent',
  story: `Until the end of April they were in every day. Then nothing: no login, no call, and Tess, who used
to ring every Thursday, has not been heard of since. Our other gym is logged in as always, so it is not our
pipe that broke.`,
  days: {
    '2026-06-30': {
      told: [
        [
          '2025-07-01',
          'accounts',
          { externalId: 'tidewater', name: 'Tidewater Gym', csm: 'cleo', seats: 10 },
        ],
        ['2025-07-01', 'accounts', { externalId: 'riverside', name: 'Riverside Gym', seats: 10 }],
        used('riverside', { from: '2026-06-01', until: '2026-06-30', people: 4 }),
        used('tidewater', { from: '2026-04-01', until: '2026-04-30', people: 10 }),
        [
          '2025-07-01',
          'stakeholders',
          { externalId: 'tess', account: 'tidewater', role: 'champion', influence: 0.8 },
        ],
        [
          '2026-04-02',
          'touches',
          { account: 'tidewater', stakeholders: ['tess'], kind: 'call', direction: 'inbound' },
        ],
        [
          '2026-04-09',
          'touches',
          { account: 'tidewater', stakeholders: ['tess'], kind: 'call', direction: 'inbound' },
        ],
        [
          '2026-04-16',
          'touches',
          { account: 'tidewater', stakeholders: ['tess'], kind: 'call', direction: 'inbound' },
        ],
        [
          '2026-04-23',
          'touches',
          { account: 'tidewater', stakeholders: ['tess'], kind: 'call', direction: 'inbound' },
        ],
        [
          '2026-01-01',
          'outcomes',
          {
            externalId: 'members',
            account: 'tidewater',
            statement: 'Members who stay past the first year',
            measure: { unit: '% who stay', maintain: true, floor: 40, target: 90 },
            importance: 5,
          },
        ],
        ['2026-06-30', 'measurements', { outcome: 'members', value: 55, source: 'customer' }],
      ],
      answers: {
        // Nobody of ten, no day of 28, 61 days since the last:
        // all 0, and with nothing in either window no trend. U = 0, and known.
        // A = (55 - 40) / 50 = 0.3.
        // Four calls are one contact, the last 68 days ago: 0.4 x 2^(-68/150) = 0.29215 on level 2.
        // p(2) = 1.19215 / 2.29215 = 0.52010, then the priors: E = 2.12010, R = 0.56005.
        // (20 x 0 + 40 x 0.3 + 20 x 0.56005) / 80 = 29.00, x (0.37 + 0.3).
        'accounts/tidewater/health': {
          score: 19.43,
          band: 'at_risk',
          state: { state: 'failing' },
          components: { usage: 0, outcomes: 0.3 },
          contributions: { usage: 0, outcomes: 1500, relationship: 1400, outcome_short: -957 },
          dampers: { outcome_short: 0.67 },
        },
        'accounts/tidewater/usage': { source: { up: true } },
        // Tess: 68 days without a word, where seven are usual: over a month, and more than twice as long.
        // Size: her influence.
        // Of A under a half: 1 - 0.3 / 0.5 = 0.4.
        'worklists/cleo': {
          cards: {
            tidewater: {
              reasons: {
                success_gap: 0.4,
                outcome_off_pace: 0.7,
                quiet_stakeholder: 0.8,
                own_verdict_missing: 1,
              },
            },
          },
        },
      },
    },
  },
}
