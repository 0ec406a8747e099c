// The fall of case 8, a hundred days later: time alone heals nothing.
import { type Fall, fallenCustomer } from './08-use-fell.case.ts'
import { defineCase } from './case.ts'
import { ago } from './days.ts'
import { atMost, between, has, oneOf } from './hold.ts'
import type { Renewal } from './seen.ts'

const LOOKED_BACK_DAYS = 12

export const twentyTwo = defineCase<Fall>({
  number: 22,
  title: 'Fallen a hundred days ago, and nothing since',
  numbers: [
    { seats: 20, before: 16, after: 1, fellAgo: 100, saidAgo: 138, dueIn: 45 },
    { seats: 60, before: 48, after: 4, fellAgo: 110, saidAgo: 140, dueIn: 100 },
    { seats: 10, before: 9, after: 1, fellAgo: 92, saidAgo: 148, dueIn: 60 },
  ],
  told: fallenCustomer,
  asks: id => daysBack().map(day => `accounts/${id}/renewal-risk?asOf=${day}`),
  expects: id => ({
    'watch or below': ({ health }) => oneOf(health.band, ['watch', 'at_risk']),
    'the state is quiet or failing': ({ health }) => oneOf(health.state.state, ['quiet_success', 'failing']),
    'P(lost) .3 to .5': ({ probabilityLost }) => between(probabilityLost, 0.3, 0.5),
    'no jump from day to day': ({ asked }) => {
      const logits = daysBack().map(day => {
        const { renewals } = asked(`accounts/${id}/renewal-risk?asOf=${day}`) as {
          renewals: readonly Renewal[]
        }
        return renewals[0]?.logit ?? Number.NaN
      })
      return atMost(
        Math.max(...logits.slice(1).map((logit, at) => Math.abs(logit - (logits[at] ?? Number.NaN)))),
        0.25,
      )
    },
    'list: use_fell': ({ reasons }) => has(reasons, 'use_fell'),
  }),
})

function daysBack() {
  return Array.from({ length: LOOKED_BACK_DAYS }, (_, back) => ago(back))
}
