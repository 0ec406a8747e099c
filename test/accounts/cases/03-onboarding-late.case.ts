// Forty days in, the first milestone three weeks late, and nobody in for ten days.
import { type Onboarding, startedCustomer } from './02-twelve-days-in.case.ts'
import { defineCase } from './case.ts'
import { below, has, is } from './hold.ts'

export const three = defineCase<Onboarding>({
  number: 3,
  title: 'Onboarding that stands still',
  numbers: [
    { seats: 20, people: 3, days: 40, plannedFor: 19, silentDays: 10 },
    { seats: 60, people: 6, days: 52, plannedFor: 28, silentDays: 12 },
    { seats: 10, people: 2, days: 36, plannedFor: 14, silentDays: 9 },
  ],
  told: startedCustomer,
  expects: () => ({
    onboarding: ({ health }) => has(health.marks, 'onboarding'),
    'at risk': ({ health }) => is(health.band, 'at_risk'),
    'P(lost) clearly above case 2': ({ probabilityLost, of }) =>
      below(of('case-02').probabilityLost, probabilityLost, 0.05),
    'list: onboarding_stalled': ({ reasons }) => has(reasons, 'onboarding_stalled'),
  }),
})
