// The model says they stay, the CSM says they go.
import type { Story } from './runner/story.ts'
import { used } from './runner/used.ts'

export const story: Story = {
  title: 'Aurora Stays, who will leave if Cleo is right',
  story: `By the numbers this renewal is as safe as they come. Cleo has heard that the group is being sold,
and the buyer has a system of their own. Three times in ten they stay, she thinks. Model and call stand side
by side; neither overrules the other.`,
  days: {
    '2026-06-30': {
      told: [
        ['2022-01-01', 'accounts', { externalId: 'aurora', name: 'Aurora Stays', csm: 'cleo', seats: 10 }],
        used('aurora', { from: '2026-05-06', until: '2026-06-30', people: 10 }),
        [
          '2021-07-25',
          'subscriptions',
          {
            externalId: 'aurora-2021',
            account: 'aurora',
            arrMinor: 2_000_000,
            currency: 'EUR',
            startsOn: '2021-07-25',
            endsOn: '2025-07-25',
            endedOn: '2025-07-25',
          },
        ],
        [
          '2025-07-25',
          'subscriptions',
          {
            externalId: 'aurora-2025',
            account: 'aurora',
            arrMinor: 2_400_000,
            currency: 'EUR',
            startsOn: '2025-07-25',
            endsOn: '2026-07-25',
            termMonths: 12,
          },
        ],
        [
          '2026-06-29',
          'renewals',
          {
            externalId: 'aurora-2026',
            subscription: 'aurora-2025',
            dueOn: '2026-07-25',
            csmCall: 'churned',
            csmProbability: 0.3,
          },
        ],
        [
          '2026-01-01',
          'outcomes',
          {
            externalId: 'bookings',
            account: 'aurora',
            statement: 'Guests who book with us direct',
            measure: { unit: '% direct', maintain: true, floor: 0, target: 100 },
            importance: 5,
          },
        ],
        ['2026-06-30', 'measurements', { outcome: 'bookings', value: 80, source: 'integration' }],
      ],
      answers: {
        // 25 days to go, so the model for 30, each weight in full: a yearly term -2;
        // attained 0.8 is a third of the way up from 0.7: -0.6 / 3;
        // usage full -0.15; the relationship is unknown +0.1; over four years with us -0.3.
        // Sum -2.55.
        // P(lost) = 1 / (1 + e^2.55) = 0.0724, of 24,000 EUR.
        'accounts/aurora/renewal-risk': {
          renewals: {
            'aurora-2026': {
              daysToDue: 25,
              leadDays: 30,
              logit: -2.55,
              probabilityLost: 0.0724,
              arrAtRiskMinor: 173_824,
              csmCall: 'churned',
              csmProbability: 0.3,
              basis: 'prior',
            },
          },
        },
        // Kept: 1 - 0.0724 by the model, 0.3 by Cleo: 0.6276 apart, where 0.35 is everyday: 1.7931.
        'accounts/aurora/health': {
          score: 86.67,
          band: 'healthy',
          contradictions: {
            model_csm: { size: 1.7931, left: { name: 'model', value: 0.9276 }, right: 0.3 },
          },
        },
        'worklists/cleo': {
          cards: {
            aurora: { reasons: { contradiction: 0.6276, renewal_window: 0.0724, own_verdict_missing: 1 } },
          },
        },
      },
    },
  },
}
