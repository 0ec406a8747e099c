// A row a term, as a billing export has it: the customer renewed, and is not asked again.
import type { Story } from './runner/story.ts'

export const story: Story = {
  title: 'Lantern Lighting, who renewed and was written down as a new row',
  story: `Their year of 110,000 ended on 27 June, and the next one, of 120,000, began the day after: our billing writes
a row a term. They signed on the 24th. Nothing is open but next year's end, nothing of the old year is at stake, and
nobody should ring them about it.`,
  days: {
    '2026-06-23': {
      told: [
        [
          '2025-06-01',
          'accounts',
          { externalId: 'lantern', name: 'Lantern Lighting', csm: 'cleo', seats: 20 },
        ],
        [
          '2025-06-20',
          'subscriptions',
          {
            externalId: 'lantern-2025',
            account: 'lantern',
            plan: 'Team',
            arrMinor: 11_000_000,
            currency: 'EUR',
            startsOn: '2025-06-27',
            endsOn: '2026-06-27',
          },
        ],
      ],
      answers: {
        'accounts/lantern/renewal-risk': {
          renewals: { 'lantern-2025:2026-06-27': { arrMinor: 11_000_000 } },
        },
        'forecast?quarter=2026-Q2': { renewals: { due: 1, open: 1, decided: 0, leftOut: 0 } },
      },
    },
    '2026-06-30': {
      told: [
        [
          '2026-06-24',
          'subscriptions',
          {
            externalId: 'lantern-2026',
            account: 'lantern',
            plan: 'Team',
            arrMinor: 12_000_000,
            currency: 'EUR',
            startsOn: '2026-06-28',
            endsOn: '2027-06-28',
          },
        ],
      ],
      answers: {
        'accounts/lantern/renewal-risk': {
          renewals: { 'lantern-2026:2027-06-28': { arrMinor: 12_000_000 } },
        },
        renewals: { data: { lantern: { dueOn: '2027-06-28', arrMinor: 12_000_000 } } },
        // 120 of 110: expanded. Gross counts no expansion.
        'forecast?quarter=2026-Q2': {
          renewals: { due: 1, open: 0, decided: 1, leftOut: 0 },
          arrDueMinor: 11_000_000,
          expectedGrr: 1,
          expectedNrr: 1.0909,
          decided: { retainedMinor: 11_000_000, arrAfterMinor: 12_000_000 },
        },
        // Nobody knows what they wanted, either; six days after they signed is no day to ask.
        'worklists/cleo': { cards: {} },
        // On the 23rd nobody had signed, whatever is known by now.
        'accounts/lantern/renewal-risk?asOf=2026-06-23': {
          renewals: { 'lantern-2025:2026-06-27': { arrMinor: 11_000_000 } },
        },
      },
    },
  },
}
