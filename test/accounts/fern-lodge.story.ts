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
        // 77 days to go: 47 of the 60 from the model for 30 to that for 90. A yearly term -2;
        // the outcome is unproven +0.3, usage unknown +0.1, relationship unknown +0.1, over four years with us -0.3: +0.2,
        // of which a lead of 90 leaves 0.9; so 0.2 x (1 - 0.1 x 47 / 60) = 0.1843. Notice given +4.5 in full. Sum 2.6843.
        'accounts/fern/renewal-risk': {
          renewals: {
            'fern-2026': {
              leadDays: 90,
              mixedWith: { leadDays: 30, share: 0.2167 },
              logit: 2.6843,
              probabilityLost: 0.9361,
              noticeOn: '2026-06-20',
              arrAtRiskMinor: 936_096,
            },
          },
        },
        // No outcome was ever agreed: nobody knows what they wanted, all of it.
        'worklists/cleo': {
          cards: {},
          winBacks: { fern: { reasons: { win_back: 0.9361, verdict_missing: 1 } } },
        },
      },
    },
  },
}
