// Two champions, one of whom leaves; and a ticket that is nobody's fault yet.
import type { Story } from './runner/story.ts'

export const story: Story = {
  title: 'Larch Publishing, who had two who fought for us',
  story: `Nora left in May. It is a loss, and noted, but Emil fights for us as she did. When he leaves too there is nobody, and
it is since the day he left. Meanwhile a ticket of yesterday lies open: that says nothing of us yet.`,
  days: {
    '2026-06-30': {
      told: [
        ['2025-07-01', 'accounts', { externalId: 'larch', name: 'Larch Publishing', csm: 'cleo' }],
        [
          '2025-07-01',
          'stakeholders',
          { externalId: 'nora', account: 'larch', role: 'champion', influence: 0.7 },
        ],
        [
          '2025-07-01',
          'stakeholders',
          { externalId: 'emil', account: 'larch', role: 'champion', influence: 0.6 },
        ],
        ['PATCH stakeholders/nora', { departedOn: '2026-05-12' }],
        [
          '2026-05-01',
          'promises',
          {
            externalId: 'proofs',
            account: 'larch',
            capability: 'proofs on paper',
            weight: 1,
            madeBy: 'sales',
            status: 'kept',
            settledOn: '2026-06-30',
          },
        ],
        ['2026-06-30T09:00:00Z', 'tickets', { externalId: 'fonts', account: 'larch', priority: 'high' }],
      ],
      answers: {
        'accounts/larch/ladder': {
          championGone: false,
          championLeftOn: null,
          championsLeft: { nora: { departedOn: '2026-05-12' } },
        },
        // (3 + 1) / (4 + 1) by the promise kept today. The ticket has a day, of which three hours are gone: it says nothing.
        'accounts/larch/trust': {
          value: 0.8,
          behaviours: { reliability: 0.8, resolution: null },
          promises: { keptWeight: 1, brokenWeight: 0 },
          tickets: { open: 1, pastTarget: 0, escalated: 0 },
        },
      },
    },
    '2026-07-04': {
      told: [['PATCH stakeholders/emil', { departedOn: '2026-07-03' }]],
      answers: {
        'accounts/larch/ladder': {
          championGone: true,
          championLeftOn: '2026-07-03',
          championsLeft: { nora: { departedOn: '2026-05-12' }, emil: { departedOn: '2026-07-03' } },
        },
        // Four days past its day, of fifteen: (3 + 0) / (4 + 4/15) = 0.70313. The promise is four days older:
        // 2^(-4/180) = 0.98472, (3 + 0.98472) / (4 + 0.98472) = 0.79939. T = (0.79939 + 0.70313 x 4/15) / (1 + 4/15).
        'accounts/larch/trust': {
          value: 0.7791,
          behaviours: { reliability: 0.7994, resolution: 0.7031 },
          promises: { keptWeight: 0.9847, brokenWeight: 0 },
          tickets: { open: 1, pastTarget: 1, escalated: 0 },
        },
      },
    },
  },
}
