// The champion left last week, and a rival has made an offer.
import { defineCase } from './case.ts'
import { customer, outcome, ticket, worked } from './customer.ts'
import { ago } from './days.ts'
import { atMost, between, is, lacks, matches, oneOf } from './hold.ts'

type Numbers = {
  seats: number
  people: number
  arr: number
  leftAgo: number
  dueIn: number
  champion: number
}

export const one = defineCase<Numbers>({
  number: 1,
  title: 'The champion left, and a rival has made an offer',
  numbers: [
    { seats: 20, people: 15, arr: 60_000, leftAgo: 7, dueIn: 40, champion: 0.7 },
    { seats: 60, people: 40, arr: 150_000, leftAgo: 12, dueIn: 55, champion: 0.6 },
    { seats: 10, people: 8, arr: 30_000, leftAgo: 4, dueIn: 33, champion: 0.8 },
  ],
  told: (id, { seats, people, arr, leftAgo, dueIn, champion }) => [
    ...customer(id, { seats, arr, dueIn, champion }),
    worked(id, people, ago(150)),
    outcome(id, ago(250)),
    [`PATCH stakeholders/${id}-champion`, { departedOn: ago(leftAgo) }],
    ticket(id, 5, { topic: 'price' }),
    ticket(id, 4, { topic: 'competitor' }),
  ],
  expects: () => ({
    'at risk, or low in watch': ({ health }) => atMost(health.score, 50),
    provisional: ({ health }) => is(health.provisional, true),
    'the state is unknown': ({ health }) => is(health.state.state, 'unknown'),
    'P(lost) .35 to .6': ({ probabilityLost }) => between(probabilityLost, 0.35, 0.6),
    'first reason the champion': ({ firstDriver }) => matches(firstDriver, /^champion/),
    'in words that name the champion': ({ firstWords }) => matches(firstWords, /champion/),
    'list: first or second': ({ place }) => oneOf(place, [1, 2]),
    'list: led by the champion': ({ card }) =>
      lacks([card?.play.key, card?.reasons[0]?.kind], 'prepare_the_renewal'),
    'list: names the rival': ({ words }) => matches(words, /competitor|rival|other offer/i),
  }),
})
