// Everything points to it, and they have never said it.
import type { Story } from './runner/story.ts'

export const story: Story = {
  title: 'Paperfold Print, partners by our own account',
  story: `We sit in their planning meetings and have seen ourselves thanked in a slide. All of that we
observed. Nobody at Paperfold has ever said it to us, and the two top rungs are not ours to claim.`,
  days: {
    '2026-06-30': {
      told: [
        ['2024-01-01', 'accounts', { externalId: 'paperfold', name: 'Paperfold Print', csm: 'cleo' }],
        [
          '2024-01-01',
          'stakeholders',
          { externalId: 'greta', account: 'paperfold', role: 'economic_buyer', influence: 1 },
        ],
        ...['a joint plan', 'a slide that thanks us', 'a reference given'].map(
          quote =>
            [
              '2026-06-30',
              'ladder-evidence',
              {
                account: 'paperfold',
                stakeholder: 'greta',
                level: 4,
                polarity: 1,
                strength: 'strong',
                source: 'observed',
                quote,
              },
            ] as const,
        ),
      ],
      answers: {
        // Three times 2 x 0.8 = 4.8 of support on levels 1 to 4:
        // p(4) = 5.6 / 8.8 = 0.6364 holds, and still the level is 3.
        'accounts/paperfold/ladder': {
          level: 3,
          atLeast: { 2: 0.8382, 3: 0.7308, 4: 0.6364, 5: 0.1 },
          next: { level: 4, whom: 'greta', missing: { askAbout: 4, lacks: 'customer_said' } },
        },
      },
    },
  },
}
