// Three of five promises broken, and all else is fine.
import { defineCase } from './case.ts'
import { customer, gotTheirOutcome, likedBoth, promisesOf, solvedTicket, worked } from './customer.ts'
import { ago } from './days.ts'
import { below, has, is } from './hold.ts'

type Numbers = {
  seats: number
  people: number
  statuses: readonly ('broken' | 'kept')[]
  spread: number
  dueIn: number
}

export const twelve = defineCase<Numbers>({
  number: 12,
  title: 'Promises broken, all else fine',
  numbers: [
    {
      seats: 20,
      people: 16,
      statuses: ['broken', 'kept', 'broken', 'kept', 'broken'],
      spread: 18,
      dueIn: 120,
    },
    {
      seats: 80,
      people: 66,
      statuses: ['broken', 'broken', 'kept', 'broken', 'broken', 'kept'],
      spread: 14,
      dueIn: 90,
    },
    { seats: 10, people: 8, statuses: ['broken', 'broken', 'kept'], spread: 25, dueIn: 150 },
  ],
  told: (id, { seats, people, statuses, spread, dueIn }) => [
    ...customer(id, { seats, dueIn }),
    worked(id, people, ago(150)),
    ...gotTheirOutcome(id, { percent: 85, achieved: 4, experience: 4 }),
    ...likedBoth(id),
    ...promisesOf(id, statuses, spread),
    solvedTicket(id, 40),
  ],
  expects: () => ({
    watch: ({ health }) => is(health.band, 'watch'),
    'the state is thriving': ({ health }) => is(health.state.state, 'thriving'),
    'P(lost) above that of one all well': ({ probabilityLost, of }) =>
      below(of('case-23').probabilityLost, probabilityLost, 0.02),
    'list: promise_broken': ({ reasons }) => has(reasons, 'promise_broken'),
    'nudge: none that pushes the product': ({ nudge }) => is(nudge?.nudge, null),
  }),
})
