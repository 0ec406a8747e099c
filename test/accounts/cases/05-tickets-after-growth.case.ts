// They grew, and their tickets wait.
import { defineCase } from './case.ts'
import { customer, gotTheirOutcome, solvedTicket, ticket, worked } from './customer.ts'
import { ago } from './days.ts'
import { between, has, is, matches } from './hold.ts'

type Numbers = {
  seats: number
  arr: number
  grewTo: number
  tickets: number
  late: number
  escalated: number
  saidAgo: number
  dueIn: number
}

export const five = defineCase<Numbers>({
  number: 5,
  title: 'Grown, and their tickets wait',
  numbers: [
    { seats: 20, arr: 40_000, grewTo: 70_000, tickets: 14, late: 9, escalated: 3, saidAgo: 70, dueIn: 120 },
    { seats: 50, arr: 90_000, grewTo: 140_000, tickets: 18, late: 11, escalated: 4, saidAgo: 60, dueIn: 150 },
    { seats: 10, arr: 24_000, grewTo: 40_000, tickets: 11, late: 7, escalated: 2, saidAgo: 80, dueIn: 100 },
  ],
  told: (id, { seats, arr, grewTo, tickets, late, escalated, saidAgo, dueIn }) => [
    ...customer(id, { seats, arr, dueIn }),
    worked(id, Math.round(seats * 0.8), ago(150)),
    ...gotTheirOutcome(id, { percent: 85, achieved: 4, experience: 4, said: saidAgo }),
    [
      ago(30),
      'subscription-changes',
      {
        externalId: `${id}-growth`,
        subscription: `${id}-term`,
        effectiveOn: ago(30),
        arrMinor: grewTo * 100,
      },
    ],
    ...Array.from({ length: late }, (_, at) => ticket(id, 20 - (at % 6), { escalated: at < escalated })),
    ...Array.from({ length: tickets - late }, (_, at) => solvedTicket(id, 18 - at)),
  ],
  expects: () => ({
    watch: ({ health }) => is(health.band, 'watch'),
    'the state is thriving': ({ health }) => is(health.state.state, 'thriving'),
    'P(lost) .2 to .4': ({ probabilityLost }) => between(probabilityLost, 0.2, 0.4),
    'first reason the tickets': ({ firstDriver }) => matches(firstDriver, /ticket|escalat|resolution/),
    'list: the tickets': ({ reasons }) => has(reasons, 'ticket_storm'),
    'list: near the top': ({ place }) => between(place, 1, 6),
  }),
})
