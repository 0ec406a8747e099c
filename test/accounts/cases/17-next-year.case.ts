// A row a term: the next year begins the day after.
import { addDays, addMonths } from '@rung/kernel'
import { defineCase } from './case.ts'
import { ago } from './days.ts'
import { is } from './hold.ts'

type Numbers = { before: number; after: number; endedAgo: number }

export const seventeen = defineCase<Numbers>({
  number: 17,
  title: 'A year follows a year, and pays more',
  numbers: [
    { before: 110_000, after: 120_000, endedAgo: 3 },
    { before: 45_000, after: 60_000, endedAgo: 12 },
    { before: 300_000, after: 310_000, endedAgo: 1 },
  ],
  told: (id, { before, after, endedAgo }) => {
    const endsOn = ago(endedAgo)
    const term = (name: string, startsOn: typeof endsOn, arr: number, signed: typeof endsOn) =>
      [
        signed,
        'subscriptions',
        {
          externalId: `${id}-${name}`,
          account: id,
          plan: 'Team',
          arrMinor: arr * 100,
          currency: 'EUR',
          startsOn,
          endsOn: addMonths(startsOn, 12),
        },
      ] as const
    return [
      [addMonths(endsOn, -12), 'accounts', { externalId: id, name: id, csm: 'cleo' }],
      term('first', addMonths(endsOn, -12), before, addMonths(endsOn, -12)),
      term('second', addDays(endsOn, 1), after, addDays(endsOn, -4)),
    ]
  },
  expects: (_, { after }) => ({
    'next year alone is open': ({ renewal }) => is(renewal?.arrMinor, after * 100),
    'list: no card about the renewal': ({ reasons }) => is(reasons.includes('renewal_window'), false),
  }),
})
