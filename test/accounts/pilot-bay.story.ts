// Twelve pilots that lapsed, and one that was bought: trials are no renewals.
import type { Story } from './runner/story.ts'

const PILOTS = Array.from({ length: 12 }, (_, at) => `pilot-${String(at + 1).padStart(2, '0')}`)

const pilot = (externalId: string, account: string) =>
  [
    '2026-01-01',
    'subscriptions',
    {
      externalId,
      account,
      plan: 'Pilot',
      arrMinor: 0,
      currency: 'EUR',
      startsOn: '2026-01-01',
      endsOn: '2026-04-01',
      endedOn: '2026-04-01',
    },
  ] as const

export const story: Story = {
  title: 'Pilot Bay, who tried it at twelve sites and bought it at none',
  story: `Twelve sites had a free pilot from January to March. None of them bought, and none of them ever was a
customer: there was nothing to renew and nothing to lose. Their neighbours of Quayside had a pilot too and signed
for 6,000 on 20 March: that is a conversion, and their first renewal is next year's.`,
  days: {
    '2026-06-28': {
      told: [
        ['2026-01-01', 'accounts', { externalId: 'pilot-bay', name: 'Pilot Bay', csm: 'cleo' }],
        ['2026-01-01', 'accounts', { externalId: 'quayside', name: 'Quayside', csm: 'cleo' }],
        ...PILOTS.map(each => pilot(each, 'pilot-bay')),
        pilot('quayside-pilot', 'quayside'),
        [
          '2026-03-20',
          'subscriptions',
          {
            externalId: 'quayside-2026',
            account: 'quayside',
            plan: 'Team',
            arrMinor: 600_000,
            currency: 'EUR',
            startsOn: '2026-04-01',
            endsOn: '2027-04-01',
          },
        ],
      ],
      answers: {
        'accounts/pilot-bay/renewal-risk': { renewals: {} },
        'accounts/quayside/renewal-risk': { renewals: { 'quayside-2026:2027-04-01': { arrMinor: 600_000 } } },
        renewals: { data: { quayside: { dueOn: '2027-04-01' } } },
        'forecast?quarter=2026-Q2': {
          renewals: { due: 0, open: 0, decided: 0, leftOut: 0 },
          // Their pilots ended on 1 April; Quayside's was bought.
          trials: { ended: 13, converted: 1, lapsed: 12 },
          expectedGrr: null,
        },
        // Quayside bought, and nobody wrote down what for. Of Pilot Bay there is nothing to ask: they have no contract.
        'worklists/cleo': { cards: { quayside: { reasons: { verdict_missing: 1 } } } },
      },
    },
  },
}
