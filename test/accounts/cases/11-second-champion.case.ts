// One champion leaves, and another stays.
import { defineCase } from './case.ts'
import { customer, person, seenAs, well } from './customer.ts'
import { ago } from './days.ts'
import { between, is, matchesNot } from './hold.ts'
import type { Renewal } from './seen.ts'

type Numbers = {
  seats: number
  people: number
  leftAgo: number
  first: number
  second: number
  dueIn: number
}

export const eleven = defineCase<Numbers>({
  number: 11,
  title: 'One champion leaves, another stays',
  numbers: [
    { seats: 20, people: 16, leftAgo: 6, first: 0.7, second: 0.6, dueIn: 120 },
    { seats: 60, people: 50, leftAgo: 10, first: 0.5, second: 0.7, dueIn: 200 },
    { seats: 10, people: 9, leftAgo: 3, first: 0.8, second: 0.8, dueIn: 80 },
  ],
  told: (id, { seats, people, leftAgo, first, second, dueIn }) => [
    ...customer(id, { seats, dueIn, champion: first }),
    person(id, 'champion', second, ago(150), 'second-champion'),
    ...well(id, { people }),
    seenAs(id, 'second-champion', ago(20), 4),
    [`PATCH stakeholders/${id}-champion`, { departedOn: ago(leftAgo) }],
  ],
  asks: (id, { leftAgo }) => [`accounts/${id}/renewal-risk?asOf=${ago(leftAgo + 1)}`],
  expects: (id, { leftAgo }) => ({
    healthy: ({ health }) => is(health.band, 'healthy'),
    'the state is thriving': ({ health }) => is(health.state.state, 'thriving'),
    'P(lost) rises by a little': ({ probabilityLost, asked }) => {
      const { renewals } = asked(`accounts/${id}/renewal-risk?asOf=${ago(leftAgo + 1)}`) as {
        renewals: readonly Renewal[]
      }
      return between((probabilityLost ?? 1) - (renewals[0]?.probabilityLost ?? 0), 0, 0.06)
    },
    'list: the champion does not lead': ({ card }) => is(card?.play.key === 'find_the_next_champion', false),
    'nudge: what comes next': ({ nudge }) => is(nudge?.reason.kind, 'what_comes_next'),
    'nudge: nothing that nobody measured': ({ nudge }) =>
      matchesNot(
        JSON.stringify(nudge, (_, value) => value ?? undefined),
        /minute|hour|second/i,
      ),
  }),
})
