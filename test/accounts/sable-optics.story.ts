// A survey tool and a mailbox, and nobody who typed anything in.
import type { Story } from './runner/story.ts'

export const story: Story = {
  title: 'Sable Optics, heard of by survey and telephone',
  story: `Nobody has written down what Mia or Joel think of us. But Mia gave a nine, Joel is rung every month, and somebody
there asked support how we compare with another house. That is not nothing, and it is not a relationship of two yet.`,
  days: {
    '2026-06-30': {
      told: [
        ['2025-07-01', 'accounts', { externalId: 'sable', name: 'Sable Optics', csm: 'cleo' }],
        [
          '2025-07-01',
          'stakeholders',
          { externalId: 'mia', account: 'sable', role: 'champion', influence: 0.6 },
        ],
        [
          '2025-07-01',
          'stakeholders',
          { externalId: 'joel', account: 'sable', role: 'economic_buyer', influence: 0.8 },
        ],
        ['2026-06-30', 'surveys', { account: 'sable', stakeholder: 'mia', kind: 'nps', score: 9 }],
        // An unanswered message is no contact; of calls the newest counts.
        ['2026-06-30', 'touches', { account: 'sable', stakeholders: ['mia'], kind: 'email' }],
        ['2026-05-30', 'touches', { account: 'sable', stakeholders: ['joel'], kind: 'call' }],
        ['2026-06-30', 'touches', { account: 'sable', stakeholders: ['joel'], kind: 'call' }],
        [
          '2026-06-30T08:00:00Z',
          'tickets',
          { account: 'sable', topic: 'competitor', resolvedAt: '2026-06-30T09:00:00Z' },
        ],
      ],
      answers: {
        // Mia: half a piece on level 3: p = 2 / 2.5, 1.4 / 2.5, 1.4 / 3.5, then the priors: E = 1 + 0.56 + 0.4 + 0.2 + 0.1.
        // Joel: 0.5 x 0.8 on level 2: p(2) = 1.3 / 2.4 = 0.54167: E = 1 + 0.54167 + 0.3 + 0.2 + 0.1.
        // Half a piece against level 2 by nobody in particular, a quarter each: p(2) = 1.4 / 2.75 and 1.3 / 2.65,
        // E = 2.20909 and 2.09057, by influence (0.6 x 2.20909 + 0.8 x 2.09057) / 1.4.
        'accounts/sable/ladder': {
          level: 1,
          expected: 2.1414,
          hostility: 0,
          singleThreaded: null,
          noEconomicBuyer: false,
          weakEvidence: [{ source: 'topic', on: '2026-06-30' }],
          stakeholders: {
            mia: {
              known: true,
              knownWell: false,
              level: 2,
              expected: 2.26,
              weakEvidence: [{ source: 'nps', on: '2026-06-30' }],
            },
            joel: {
              known: true,
              knownWell: false,
              level: 2,
              expected: 2.1417,
              weakEvidence: [{ source: 'touch', on: '2026-06-30' }],
            },
          },
        },
      },
    },
  },
}
