// All that a new vendor has: use, tickets and NPS.
import { defineCase } from './case.ts'
import { customer, solvedTicket, worked } from './customer.ts'
import { ago } from './days.ts'
import { atLeast, between, has, is } from './hold.ts'

export type Feed = { seats: number; people: number; now: number; nps: number; dueIn: number }

export function fedCustomer(id: string, { seats, people, now, nps, dueIn }: Feed) {
  return [
    ...customer(id, { seats, dueIn, champion: null, buyer: null }),
    worked(id, people, ago(150), ago(16)),
    worked(id, now, ago(15)),
    ...[12, 35, 60].map(opened => solvedTicket(id, opened)),
    [ago(20), 'surveys', { account: id, kind: 'nps', score: nps }] as const,
  ]
}

export const thirteen = defineCase<Feed>({
  number: 13,
  title: 'Use, tickets and NPS from a feed, all good',
  numbers: [
    { seats: 20, people: 15, now: 15, nps: 9, dueIn: 100 },
    { seats: 100, people: 70, now: 72, nps: 9, dueIn: 200 },
    { seats: 8, people: 7, now: 7, nps: 10, dueIn: 60 },
  ],
  told: fedCustomer,
  expects: () => ({
    'upper half of watch': ({ health }) => between(health.score, 55, 69.99),
    watch: ({ health }) => is(health.band, 'watch'),
    provisional: ({ health }) => is(health.provisional, true),
    'the state is unknown': ({ health }) => is(health.state.state, 'unknown'),
    'a wide interval': ({ renewal, of }) => {
      const width = (low = 0, high = 0) => Math.log(high / (1 - high)) - Math.log(low / (1 - low))
      const known = of('case-23').renewal?.interval
      const wide = renewal?.interval
      return atLeast(width(wide?.low, wide?.high) / width(known?.low, known?.high), 1.1)
    },
    'list: verdict_missing': ({ reasons }) => has(reasons, 'verdict_missing'),
  }),
})
