// Section 6: the pairs that really disagree.
import { truthOf } from '../latent/course.ts'
import { believes } from '../latent/csm.ts'
import { reallySays, reallyStays, reallyWell } from '../latent/customer.ts'
import { reallyGets } from '../latent/outcomes.ts'
import { isWithUs, seesUs } from '../latent/people.ts'
import type { Simulation } from '../world.ts'
import { accountKind, type Kind } from './kind.ts'
import { believed } from './success-gap-kinds.ts'

/** Two views disagree when over a third of the scale lies between them. */
const APART = 0.35
/** People disagree from two rungs on. */
const RUNGS_APART = 2

function pairKind(
  name: Pair,
  truth: string,
  distance: (simulation: Simulation, t: number) => number | null,
  from = APART,
): Kind {
  return accountKind({
    name: `contradiction_${name}`,
    section: 6,
    truth,
    answer: `the contradiction \`${name}\``,
    isTrue: (simulation, t) => (distance(simulation, t) ?? 0) >= from,
    isReported: ({ health }) => health.contradictions.some(({ pair }) => pair === name),
  })
}

type Pair =
  | 'champion_buyer'
  | 'model_csm'
  | 'pulse_health'
  | 'sponsor_users'
  | 'survey_tickets'
  | 'usage_outcome'
  | 'vendor_customer'

type Roles = readonly string[]

/** Levels between people of these roles who deal with us; null without both. */
function rungsApart({ customer }: Simulation, t: number, left: Roles, right: Roles): number | null {
  const levelOf = (roles: Roles) => {
    const people = customer.people.filter(person => roles.includes(person.role) && isWithUs(person, t))
    const influence = people.reduce((sum, person) => sum + person.influence, 0)
    const levels = people.reduce((sum, person) => sum + person.influence * seesUs(person, t).level, 0)
    return influence === 0 ? null : levels / influence
  }
  const [one, other] = [levelOf(left), levelOf(right)]
  return one === null || other === null ? null : Math.abs(one - other)
}

export const contradictionKinds: readonly Kind[] = [
  pairKind(
    'pulse_health',
    'the CSM feels it goes over a third of the scale better or worse than it does',
    ({ customer }, t) =>
      Math.abs(believes(customer.csm.health, day => reallyWell(customer, day), t) - reallyWell(customer, t)),
  ),
  pairKind('usage_outcome', 'use and result lie over a third of the scale apart', ({ customer }, t) =>
    Math.abs(truthOf(customer.use, t) - reallyGets(customer.outcomes, t)),
  ),
  pairKind(
    'vendor_customer',
    'the CSM believes in over a third more or less of the result than there is',
    (simulation, t) => Math.abs(believed(simulation, t) - reallyGets(simulation.customer.outcomes, t)),
  ),
  pairKind(
    'champion_buyer',
    'champion and buyer see us two levels apart',
    (simulation, t) => rungsApart(simulation, t, ['champion'], ['economic_buyer']),
    RUNGS_APART,
  ),
  pairKind(
    'sponsor_users',
    'the sponsor and those who work with it see us two levels apart',
    (simulation, t) => rungsApart(simulation, t, ['executive_sponsor'], ['user', 'admin']),
    RUNGS_APART,
  ),
  pairKind(
    'survey_tickets',
    'what they answer and how often their tickets are solved in time lie over a third apart',
    ({ customer }, t) => Math.abs(reallySays(customer, t) - truthOf(customer.service, t)),
  ),
  pairKind(
    'model_csm',
    'the CSM expects them to stay over a third more or less than they would',
    ({ customer }, t) =>
      Math.abs(
        believes(customer.csm.renewal, day => reallyStays(customer, day), t) - reallyStays(customer, t),
      ),
  ),
]
