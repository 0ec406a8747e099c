// Our best friend, and our only one.
import type { Story } from './runner/story.ts'

export const story: Story = {
  title: 'Solstice Solar, a friendship of two',
  story: `Omar rings Cleo before he hires, before he fires, and once before he bought a boat. There is no
rung above that. There is also nobody else at Solstice whose name we know.`,
  days: {
    '2026-06-30': {
      told: [
        ['2024-01-01', 'accounts', { externalId: 'solstice', name: 'Solstice Solar', csm: 'cleo' }],
        [
          '2024-01-01',
          'stakeholders',
          { externalId: 'omar', account: 'solstice', role: 'economic_buyer', influence: 1 },
        ],
        [
          '2026-06-30',
          'ladder-evidence',
          {
            account: 'solstice',
            stakeholder: 'omar',
            level: 5,
            polarity: 1,
            strength: 'strong',
            source: 'customer_said',
            quote: 'Forty feet. Mad, or not mad?',
          },
        ],
        ...['We told nobody of this yet', 'You got me that seat on the board'].map(
          quote =>
            [
              '2026-06-30',
              'ladder-evidence',
              {
                account: 'solstice',
                stakeholder: 'omar',
                level: 5,
                polarity: 1,
                strength: 'strong',
                source: 'customer_said',
                quote,
              },
            ] as const,
        ),
      ],
      answers: {
        // 6 of support on every level: p = 7.5/8, 6.9/8, 6.9/9, 6.8/10, 6.5/11.
        // E = 1 + 0.8625 + 0.7667 + 0.68 + 0.5909.
        'accounts/solstice/ladder': {
          level: 5,
          expected: 3.9001,
          atLeast: { 1: 1, 2: 0.8625, 3: 0.7667, 4: 0.68, 5: 0.5909 },
          next: null,
          singleThreaded: true,
          noEconomicBuyer: false,
        },
        // A friend, and still no outcome is agreed.
        'worklists/cleo': { cards: { solstice: { reasons: { single_threaded: 1, verdict_missing: 1 } } } },
      },
    },
  },
}
