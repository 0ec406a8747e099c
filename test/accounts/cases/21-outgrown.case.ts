// They do less and less with us, and have what they wanted.
import { addDays } from '@rung/kernel'
import { defineCase } from './case.ts'
import { customer, gotTheirOutcome, likedBoth, promisesOf, solvedTicket, worked } from './customer.ts'
import { ago, startOfTerm } from './days.ts'
import { atMost, has, is, lacks } from './hold.ts'

type Numbers = { seats: number; people: number; now: number; said: number; dueIn: number }

const STEPS = 10

export const twentyOne = defineCase<Numbers>({
  number: 21,
  title: 'Outgrown, and content',
  numbers: [
    { seats: 20, people: 15, now: 5, said: 30, dueIn: 110 },
    { seats: 60, people: 48, now: 15, said: 45, dueIn: 200 },
    { seats: 12, people: 10, now: 3, said: 15, dueIn: 80 },
  ],
  told: (id, { seats, people, now, said, dueIn }) => [
    ...customer(id, { seats, dueIn, since: startOfTerm(dueIn, 36) }),
    worked(id, people, ago(440), ago(361)),
    ...Array.from({ length: STEPS }, (_, step) => {
      const from = ago(360 - step * 36)
      return worked(id, Math.round(people + ((now - people) * (step + 1)) / STEPS), from, addDays(from, 35))
    }),
    worked(id, now, ago(0)),
    ...gotTheirOutcome(id, { percent: 95, achieved: 5, experience: 5, said }),
    ...likedBoth(id),
    ...promisesOf(id, ['kept', 'kept']),
    solvedTicket(id, 40),
  ],
  expects: () => ({
    healthy: ({ health }) => is(health.band, 'healthy'),
    'the state is quiet_success': ({ health }) => is(health.state.state, 'quiet_success'),
    'P(lost) low': ({ probabilityLost }) => atMost(probabilityLost, 0.12),
    'list: outgrown': ({ reasons }) => has(reasons, 'outgrown'),
    'list: led by what comes next': ({ card }) => is(card?.play.key, 'ask_what_comes_next'),
    'list: no contradiction': ({ reasons }) => lacks(reasons, 'contradiction'),
    'list: no use_fell': ({ reasons }) => lacks(reasons, 'use_fell'),
    'nudge: what comes next': ({ nudge }) => is(nudge?.reason.kind, 'what_comes_next'),
  }),
})
