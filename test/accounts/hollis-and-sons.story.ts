// One user, one complaint.
import type { Story } from './runner/story.ts'

export const story: Story = {
  title: 'Hollis & Sons, known through one storekeeper',
  story: `The one person there we have ever heard of keeps the store, and the one thing we have seen is that
his label printer was still jammed after our visit. Who pays our invoices at Hollis, nobody can say.`,
  days: {
    '2026-06-30': {
      told: [
        ['2025-07-01', 'accounts', { externalId: 'hollis', name: 'Hollis & Sons', csm: 'cleo' }],
        [
          '2025-07-01',
          'stakeholders',
          { externalId: 'frank', account: 'hollis', role: 'user', influence: 0.2 },
        ],
        [
          '2026-06-30',
          'ladder-evidence',
          {
            account: 'hollis',
            stakeholder: 'frank',
            level: 1,
            polarity: -1,
            strength: 'moderate',
            source: 'observed',
          },
        ],
      ],
      answers: {
        // 0.8 of doubt on level 1 is p(1) = q = 1.5 / 2.8 = 0.5357: set against us until he says better;
        // above it the priors 0.45, 0.3, 0.2, 0.1. E = 2.05.
        'accounts/hollis/ladder': {
          level: 1,
          expected: 2.05,
          hostile: true,
          singleThreaded: true,
          noEconomicBuyer: true,
          championGone: false,
          next: { level: 2, whom: 'frank', missing: { askAbout: 2, lacks: 'evidence' } },
        },
        'accounts/hollis/health': { ladder: { level: 1, singleThreaded: true, noEconomicBuyer: true } },
      },
    },
  },
}
