// Full use, and the invoices still leave late.
import { defineCase } from './case.ts'
import { customer, measured, outcome, verdict, worked } from './customer.ts'
import { ago } from './days.ts'
import { between, is, matches, matchesNot } from './hold.ts'

export type Short = {
  seats: number
  people: number
  percent: number
  achieved: number
  dueIn: number
  weeks: number
}

export function shortOfIt(id: string, { seats, people, percent, achieved, dueIn, weeks }: Short) {
  return [
    ...customer(id, { seats, dueIn }),
    worked(id, people, ago(weeks * 7)),
    outcome(id, ago(200), 'outcome', { stakeholder: `${id}-economic_buyer` }),
    measured(id, percent, ago(5)),
    verdict(id, 'economic_buyer', ago(5), { achieved, experience: 3 }, 'Invoices still leave a week late'),
  ]
}

export const nine = defineCase<Short>({
  number: 9,
  title: 'Full use, and invoices that still leave late',
  numbers: [
    { seats: 20, people: 20, percent: 17, achieved: 2, dueIn: 93, weeks: 8 },
    { seats: 50, people: 48, percent: 24, achieved: 2, dueIn: 80, weeks: 10 },
    { seats: 8, people: 8, percent: 12, achieved: 2, dueIn: 100, weeks: 9 },
  ],
  told: shortOfIt,
  expects: () => ({
    'near 40 or below': ({ health }) => between(health.score, 15, 48),
    'the state is hollow': ({ health }) => is(health.state.state, 'hollow'),
    'P(lost) .35 to .5': ({ probabilityLost }) => between(probabilityLost, 0.35, 0.5),
    'first reason the outcome': ({ firstDriver }) => matches(firstDriver, /^attained|hostil/),
    'list: her words stand on the card': ({ card }) =>
      matches(JSON.stringify(card?.verdictWords), /Invoices still leave a week late/),
    'list: today, in her words': ({ words }) => matches(words, /Invoices still leave a week late/),
    'nudge: help towards the outcome': ({ nudge }) => is(nudge?.reason.kind, 'outcome_help'),
    'nudge: nothing that nobody measured': ({ nudge }) =>
      matchesNot(
        JSON.stringify(nudge, (_, value) => value ?? undefined),
        /minute|hour|second/i,
      ),
  }),
})
