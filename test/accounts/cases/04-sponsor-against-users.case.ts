// The sponsor is angry, and the users are happy.
import { defineCase } from './case.ts'
import { customer, outcome, person, seenAs, verdict, worked } from './customer.ts'
import { ago } from './days.ts'
import { atMost, between, is, matches } from './hold.ts'

type Numbers = {
  seats: number
  users: number
  influence: number
  sponsor: number
  saidAgo: number
  dueIn: number
}

export const four = defineCase<Numbers>({
  number: 4,
  title: 'An angry sponsor, and users who are happy',
  numbers: [
    { seats: 20, users: 5, influence: 0.3, sponsor: 0.9, saidAgo: 4, dueIn: 90 },
    { seats: 40, users: 7, influence: 0.25, sponsor: 0.85, saidAgo: 8, dueIn: 75 },
    { seats: 12, users: 4, influence: 0.35, sponsor: 1, saidAgo: 2, dueIn: 110 },
  ],
  told: (id, { seats, users, influence, sponsor, saidAgo, dueIn }) => [
    ...customer(id, { seats, dueIn }),
    worked(id, Math.round(seats * 0.6), ago(150)),
    outcome(id, ago(200)),
    person(id, 'executive_sponsor', sponsor, ago(270)),
    ...Array.from({ length: users }, (_, at) => person(id, 'user', influence, ago(270), `user-${at + 1}`)),
    ...Array.from({ length: users }, (_, at) =>
      verdict(id, `user-${at + 1}`, ago(saidAgo + 6), { achieved: 5, experience: 5 }),
    ),
    verdict(id, 'executive_sponsor', ago(saidAgo), { achieved: 1, experience: 1 }),
    seenAs(id, 'executive_sponsor', ago(saidAgo), 1, -1),
  ],
  expects: () => ({
    'at risk, or low in watch': ({ health }) => atMost(health.score, 50),
    'P(lost) .35 to .6': ({ probabilityLost }) => between(probabilityLost, 0.35, 0.6),
    'first reason the sponsor': ({ firstDriver }) => matches(firstDriver, /^host/),
    'in words that name the sponsor': ({ firstWords }) => matches(firstWords, /executive sponsor/),
    'list: today, both sides named': ({ words }) => matches(words, /sponsor/i),
    'nudge: none that sells': ({ nudge }) => is(nudge?.nudge, null),
  }),
})
