// They have said they are going.
import type { Story } from './runner/story.ts'

export const story: Story = {
  title: 'Fern Lodge, who gave notice',
  story: `A letter came on the twentieth of June: they will not renew in September. That is no risk to be
prevented any more. It goes on a list of its own, where one in twelve is won back.`,
  days: {
    '2026-06-30': {
      told: [
        ['2022-01-01', 'accounts', { externalId: 'fern', name: 'Fern Lodge', csm: 'cleo' }],
        [
          '2022-01-01',
          'subscriptions',
          {
            externalId: 'fern-first',
            account: 'fern',
            arrMinor: 900_000,
            currency: 'EUR',
            startsOn: '2022-01-01',
            endsOn: '2025-09-15',
            endedOn: '2025-09-15',
          },
        ],
        [
          '2025-09-15',
          'subscriptions',
          {
            externalId: 'fern-now',
            account: 'fern',
            arrMinor: 1_000_000,
            currency: 'EUR',
            startsOn: '2025-09-15',
            endsOn: '2026-09-15',
          },
        ],
        [
          '2026-06-20',
          'renewals',
          { externalId: 'fern-2026', subscription: 'fern-now', dueOn: '2026-09-15', noticeOn: '2026-06-20' },
        ],
      ],
      answers: {
        // 77 days to go, so the model for 90, signals at 0.85: a yearly term -2;
        // outcomes unknown +0.2125, usage unknown +0.085,
        // relationship unknown +0.17, over four years with us -0.255; notice given +4.5 in full. Sum 2.7125.
        'accounts/fern/renewal-risk': {
          renewals: {
            'fern-2026': {
              leadDays: 90,
              logit: 2.7125,
              probabilityLost: 0.9378,
              noticeOn: '2026-06-20',
              arrAtRiskMinor: 937_760,
            },
          },
        },
        'worklists/cleo': { cards: {}, winBacks: { fern: { reasons: { win_back: 0.9378 } } } },
      },
    },
  },
}
