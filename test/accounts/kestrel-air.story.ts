// The one who fought for us has left.
import type { Story } from './runner/story.ts'

export const story: Story = {
  title: 'Kestrel Air, after Sofia left',
  story: `Sofia chose us, defended us, and told her board what we had done for them. In June she took a post
elsewhere. What is left is Lars, who finds us useful, and an account that stands half a rung lower with us
than a month ago.`,
  days: {
    '2026-05-31': {
      told: [
        ['2024-01-01', 'accounts', { externalId: 'kestrel', name: 'Kestrel Air', csm: 'cleo' }],
        [
          '2024-01-01',
          'stakeholders',
          { externalId: 'sofia', account: 'kestrel', role: 'champion', influence: 0.5 },
        ],
        [
          '2024-01-01',
          'stakeholders',
          { externalId: 'lars', account: 'kestrel', role: 'economic_buyer', influence: 0.5 },
        ],
        ...['I told the board it was you', 'Let us plan the autumn together'].map(
          quote =>
            [
              '2026-05-31',
              'ladder-evidence',
              {
                account: 'kestrel',
                stakeholder: 'sofia',
                level: 4,
                polarity: 1,
                strength: 'strong',
                source: 'customer_said',
                quote,
              },
            ] as const,
        ),
        [
          '2026-05-31',
          'ladder-evidence',
          {
            account: 'kestrel',
            stakeholder: 'lars',
            level: 2,
            polarity: 1,
            strength: 'moderate',
            source: 'customer_said',
          },
        ],
      ],
      answers: {
        // Sofia 3.2167 (as at Vantage Robotics), Lars 1 + 1.9/3 + 0.3 + 0.2 + 0.1 = 2.2333: half of each.
        'accounts/kestrel/ladder': { level: 3, expected: 2.725, championGone: false },
      },
    },
    '2026-06-30': {
      told: [['PATCH stakeholders/sofia', { departedOn: '2026-06-15' }]],
      answers: {
        // Lars alone, his piece 30 days old: 2^(-30/150) = 0.87055; p(2) = 1.77055 / 2.87055 = 0.6168;
        // E = 2.2168.
        'accounts/kestrel/ladder': {
          level: 2,
          expected: 2.2168,
          championGone: true,
          singleThreaded: true,
          noEconomicBuyer: false,
        },
        // Of R 60.84 `unproven` leaves 0.69, `single_threaded` 0.85 and `champion_gone`, fifteen days ago,
        // 0.7 + 0.15 x 15 / 365 = 0.7062: 25.20. ln 0.69, ln 0.85 and ln 0.7062 share the 35.64 taken.
        'accounts/kestrel/health': {
          score: 25.2,
          band: 'at_risk',
          provisional: true,
          contributions: {
            relationship: 6084,
            unproven: -1500,
            champion_gone: -1407,
            single_threaded: -657,
          },
          dampers: { unproven: 0.69, champion_gone: 0.7062, single_threaded: 0.85 },
        },
        // 2.725 - 2.2168 = 0.5082 levels of four. No outcome is agreed.
        'worklists/cleo': {
          cards: {
            kestrel: {
              reasons: { champion_gone: 1, rung_drop: 0.1271, single_threaded: 1, verdict_missing: 1 },
            },
          },
        },
      },
    },
  },
}
