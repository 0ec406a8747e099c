// Section 6: the pairs that really disagree.
import { truthOf } from '../latent/course.ts'
import { believes } from '../latent/csm.ts'
import { reallySays, reallyStays, reallyWell } from '../latent/customer.ts'
import { reallyGets } from '../latent/outcomes.ts'
import { isWithUs, seesUs } from '../latent/people.ts'
import type { Simulation } from '../world.ts'
import { accountKind, type Kind, past } from './kind.ts'
import { believed } from './success-gap-kinds.ts'
import { bothVerdictsAreWritten, callIsWritten, resultIsWritten, ticketsAreWritten } from './written.ts'

/** Two views disagree when over a third of the scale lies between them. */
const APART = 0.35
/** People disagree from two rungs on. */
const RUNGS_APART = 2

function pairKind(
  name: Pair,
  truth: string,
  isTrue: (simulation: Simulation, t: number) => boolean | null,
  isWritten: (simulation: Simulation, t: number) => boolean = () => true,
): Kind {
  return accountKind({
    name: `contradiction_${name}`,
    section: 6,
    truth,
    answer: `the contradiction \`${name}\``,
    isTrue,
    isWritten,
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

const areApart = (one: number, other: number) => past(APART, Math.abs(one - other))

const HALF_A_YEAR = 180
const MOST_OF_IT = 0.75

/** They have it and need us less: who looks after them finds no contradiction in that (docs/cases.md, 21). */
function outgrew({ customer }: Simulation, t: number): boolean {
  const before = Math.max(truthOf(customer.use, t - HALF_A_YEAR), truthOf(customer.use, t - HALF_A_YEAR / 2))
  return reallyGets(customer.outcomes, t) >= MOST_OF_IT && truthOf(customer.use, t) <= before / 2
}

/** Whether people of these roles who deal with us see us two rungs apart: not without both. */
function areRungsApart({ customer }: Simulation, t: number, left: Roles, right: Roles): boolean {
  const levelOf = (roles: Roles) => {
    const people = customer.people.filter(person => roles.includes(person.role) && isWithUs(person, t))
    const influence = people.reduce((sum, person) => sum + person.influence, 0)
    const levels = people.reduce((sum, person) => sum + person.influence * seesUs(person, t).level, 0)
    return influence === 0 ? null : levels / influence
  }
  const [one, other] = [levelOf(left), levelOf(right)]
  return one !== null && other !== null && Math.abs(one - other) >= RUNGS_APART
}

export const contradictionKinds: readonly Kind[] = [
  pairKind(
    'pulse_health',
    'the CSM feels it goes over a third of the scale better or worse than it does',
    ({ customer }, t) =>
      areApart(
        believes(customer.csm.health, day => reallyWell(customer, day), t),
        reallyWell(customer, t),
      ),
  ),
  pairKind(
    'usage_outcome',
    'use and result lie over a third of the scale apart; not asked of who outgrew it: three quarters of what they wanted, and at most half of the use of half a year before',
    (simulation, t) =>
      outgrew(simulation, t)
        ? null
        : areApart(truthOf(simulation.customer.use, t), reallyGets(simulation.customer.outcomes, t)),
    resultIsWritten,
  ),
  pairKind(
    'vendor_customer',
    'the CSM believes in over a third more or less of the result than there is',
    (simulation, t) => areApart(believed(simulation, t), reallyGets(simulation.customer.outcomes, t)),
    bothVerdictsAreWritten,
  ),
  pairKind('champion_buyer', 'champion and buyer see us two levels apart', (simulation, t) =>
    areRungsApart(simulation, t, ['champion'], ['economic_buyer']),
  ),
  pairKind(
    'sponsor_users',
    'the sponsor and those who work with it see us two levels apart',
    (simulation, t) => areRungsApart(simulation, t, ['executive_sponsor'], ['user', 'admin']),
  ),
  pairKind(
    'survey_tickets',
    'what they answer and how often their tickets are solved in time lie over a third apart',
    ({ customer }, t) => areApart(reallySays(customer, t), truthOf(customer.service, t)),
    ticketsAreWritten,
  ),
  pairKind(
    'model_csm',
    'the CSM expects them to stay over a third more or less than they would',
    ({ customer }, t) =>
      areApart(
        believes(customer.csm.renewal, day => reallyStays(customer, day), t),
        reallyStays(customer, t),
      ),
    callIsWritten,
  ),
]
