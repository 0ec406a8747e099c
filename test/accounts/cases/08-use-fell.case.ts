// Most of them stopped three weeks ago.
import { addDays } from '@rung/kernel'
import { defineCase } from './case.ts'
import { customer, gotTheirOutcome, worked } from './customer.ts'
import { ago } from './days.ts'
import { between, has, is, matches, oneOf } from './hold.ts'

export type Fall = {
  seats: number
  before: number
  after: number
  fellAgo: number
  saidAgo: number
  dueIn: number
}

export function fallenCustomer(id: string, { seats, before, after, fellAgo, saidAgo, dueIn }: Fall) {
  const fell = ago(fellAgo)
  return [
    ...customer(id, { seats, dueIn }),
    worked(id, before, addDays(fell, -160), addDays(fell, -1)),
    worked(id, after, fell),
    ...gotTheirOutcome(id, { percent: 80, achieved: 4, experience: 4, said: saidAgo }),
  ]
}

export const eight = defineCase<Fall>({
  number: 8,
  title: 'Most of them stopped three weeks ago',
  numbers: [
    { seats: 20, before: 16, after: 1, fellAgo: 22, saidAgo: 60, dueIn: 45 },
    { seats: 60, before: 48, after: 4, fellAgo: 26, saidAgo: 50, dueIn: 70 },
    { seats: 10, before: 9, after: 1, fellAgo: 19, saidAgo: 75, dueIn: 100 },
  ],
  told: fallenCustomer,
  expects: () => ({
    'watch or below': ({ health }) => oneOf(health.band, ['watch', 'at_risk']),
    'P(lost) .3 to .5': ({ probabilityLost }) => between(probabilityLost, 0.3, 0.5),
    'first reason the fall': ({ firstDriver }) => matches(firstDriver, /^people_change|^trend/),
    'list: use_fell': ({ reasons }) => has(reasons, 'use_fell'),
    'nudge: help towards the outcome': ({ nudge }) => is(nudge?.reason.kind, 'outcome_help'),
  }),
})
