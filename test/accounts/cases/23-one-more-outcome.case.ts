// All well, and then one more outcome is agreed.
import { defineCase } from './case.ts'
import { customer, outcome, well } from './customer.ts'
import { ago } from './days.ts'
import { between } from './hold.ts'
import type { Health } from './seen.ts'

type Numbers = { seats: number; people: number; percent: number; importance: number }

// As much as the share of what is wanted that nobody has measured yet may cost.
const MOST_BY_COVERAGE = 16

export const twentyThree = defineCase<Numbers>({
  number: 23,
  title: 'One more outcome agreed',
  numbers: [
    { seats: 20, people: 16, percent: 85, importance: 5 },
    { seats: 60, people: 50, percent: 95, importance: 3 },
    { seats: 10, people: 9, percent: 78, importance: 4 },
  ],
  told: (id, { seats, people, percent, importance }) => [
    ...customer(id, { seats, dueIn: 120 }),
    ...well(id, { people, percent }),
    outcome(id, ago(3), 'second', { importance }),
  ],
  asks: id => [`accounts/${id}/health?asOf=${ago(4)}`],
  expects: id => ({
    'not lifted, and lowered by no more than coverage says': ({ health, asked }) => {
      const before = asked(`accounts/${id}/health?asOf=${ago(4)}`) as Health
      return between((health.score ?? Number.NaN) - (before.score ?? Number.NaN), -MOST_BY_COVERAGE, 0.5)
    },
  }),
})
