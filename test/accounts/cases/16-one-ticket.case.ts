// One open ticket inside its target says nothing yet.
import { defineCase } from './case.ts'
import { customer, gotTheirOutcome, likedBoth, promisesOf, ticket, worked } from './customer.ts'
import { ago } from './days.ts'
import { is, within } from './hold.ts'
import type { Health } from './seen.ts'

type Numbers = { people: number; openedAgo: number; priority: string }

export const sixteen = defineCase<Numbers>({
  number: 16,
  title: 'One open ticket inside its target',
  numbers: [
    { people: 16, openedAgo: 5, priority: 'normal' },
    { people: 14, openedAgo: 0, priority: 'high' },
    { people: 18, openedAgo: 6, priority: 'low' },
  ],
  told: (id, { people, openedAgo, priority }) => [
    ...customer(id),
    worked(id, people, ago(150)),
    ...gotTheirOutcome(id, {}),
    ...likedBoth(id),
    ...promisesOf(id, ['kept', 'kept']),
    ticket(id, openedAgo, { priority }),
  ],
  asks: (id, { openedAgo }) => [`accounts/${id}/health?asOf=${ago(openedAgo + 1)}`],
  expects: (id, { openedAgo }) => ({
    'trust is not lowered by it': ({ health, asked }) => {
      const before = asked(`accounts/${id}/health?asOf=${ago(openedAgo + 1)}`) as Health
      return within(health.components.trust?.value, before.components.trust?.value, 0.02)
    },
    'resolution is unknown, or as it was': ({ health }) =>
      is((health.trust.resolution?.value ?? 1) >= 0.75, true),
  }),
})
