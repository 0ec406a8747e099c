// Lost between the sale and the start.
import type { Story } from './runner/story.ts'

export const story: Story = {
  title: 'Juniper Care, lost in the hand-over',
  story: `Sales closed them on the first of May with a promise about night shifts. Two months on nobody has
asked Juniper whether they understood it as we did, and of the two steps that were to get them going none is
done.`,
  days: {
    '2026-06-30': {
      told: [
        ['2026-05-01', 'accounts', { externalId: 'juniper', name: 'Juniper Care', csm: 'cleo' }],
        [
          '2026-05-01',
          'subscriptions',
          {
            externalId: 'juniper-2026',
            account: 'juniper',
            arrMinor: 1_200_000,
            currency: 'EUR',
            startsOn: '2026-05-01',
            endsOn: '2027-05-01',
          },
        ],
        ['milestones', { key: 'first_roster' }],
        ['milestones', { key: 'all_wards' }],
        [
          '2026-05-01',
          'outcomes',
          {
            externalId: 'nights',
            account: 'juniper',
            statement: 'No night without a nurse',
            measure: { unit: '% of nights', maintain: true, floor: 80, target: 100 },
            importance: 5,
            milestones: [{ key: 'first_roster' }, { key: 'all_wards' }],
          },
        ],
        [
          '2026-05-01',
          'promises',
          {
            externalId: 'night-shifts',
            account: 'juniper',
            capability: 'rosters over midnight',
            weight: 3,
            madeBy: 'sales',
            dueOn: '2026-07-10',
          },
        ],
      ],
      answers: {
        'accounts/juniper/promises': {
          unconfirmedShare: 1,
          clarity: null,
          promises: {
            'night-shifts': {
              confirmed: false,
              handoffSymptom: true,
              understanding: 'unknown',
              dueSoon: true,
              overdue: false,
            },
          },
        },
        // The first step was due within 30 days, on 31 May: 0.5 + 30 / 56 days late is over 1. The promise weighs 3 of 5. Day 60
        // of an onboarding of 90: nobody is asked for a verdict yet.
        'worklists/cleo': {
          cards: {
            juniper: { reasons: { onboarding_stalled: 1, promise_due: 0.6 } },
          },
        },
      },
    },
  },
}
