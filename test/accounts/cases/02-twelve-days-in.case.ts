// Twelve days in, and on plan.
import { defineCase } from './case.ts'
import { customer, outcome, worked } from './customer.ts'
import { ago, ahead } from './days.ts'
import { below, between, has, is, lacks } from './hold.ts'

export type Onboarding = {
  seats: number
  people: number
  days: number
  plannedFor: number
  silentDays: number
}

/** A customer whose first milestone is planned for so many days after the start, and not reached. */
export function startedCustomer(id: string, numbers: Onboarding) {
  const { seats, people, days, plannedFor, silentDays } = numbers
  return [
    ...customer(id, {
      seats,
      dueIn: 365 - days,
      account: { firstValueDueOn: ahead(plannedFor - days) },
    }),
    worked(id, people, ago(days - 2), ago(silentDays)),
    outcome(id, ago(days), 'outcome', { milestones: [{ key: 'first_value' }] }),
  ]
}

export const two = defineCase<Onboarding>({
  number: 2,
  title: 'Twelve days in, and on plan',
  numbers: [
    { seats: 20, people: 3, days: 12, plannedFor: 21, silentDays: 0 },
    { seats: 60, people: 6, days: 17, plannedFor: 28, silentDays: 1 },
    { seats: 10, people: 2, days: 9, plannedFor: 14, silentDays: 0 },
  ],
  told: startedCustomer,
  expects: () => ({
    onboarding: ({ health }) => has(health.marks, 'onboarding'),
    'no alarm': ({ health }) => lacks(['at_risk'], health.band),
    'the state is unknown': ({ health }) => is(health.state.state, 'unknown'),
    'P(lost) near the base of a first year': ({ probabilityLost }) => between(probabilityLost, 0.08, 0.24),
    'P(lost) below case 1': ({ probabilityLost, of }) =>
      below(probabilityLost, of('case-01').probabilityLost, 0.1),
    'list: no verdict to file': ({ reasons }) => lacks(reasons, 'verdict_missing'),
  }),
})
