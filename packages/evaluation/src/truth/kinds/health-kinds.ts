// Section 5: the dampers, and the band that calls for help.
import type { DamperName } from '@rung/health-score'
import type { Answers } from '../judge/judge-customer.ts'
import { livedOf } from '../latent/course.ts'
import { reallyStays } from '../latent/customer.ts'
import { type LatentOutcome, meanBy, reallyGets } from '../latent/outcomes.ts'
import { isThere, shareAgainst } from '../latent/people.ts'
import type { Simulation } from '../world.ts'
import { accountKind, type Kind } from './kind.ts'
import { hadCause } from './ladder-kinds.ts'
import { doubtsAreWritten, resultIsWritten } from './written.ts'

const HALF = 0.5
/** Half a year: after that an answer is about another product, and tickets about another service. */
const HALF_YEAR = 180
const YEAR = 365
/** Days for which a piece of talk at each level says anything. */
const SHELF_LIFE = { 1: 120, 2: 150, 3: 180, 4: 240, 5: 365 } as const
/** Those against us with this share of influence can end it. */
const CAN_END_IT = 0.3
const STAYS_AT_MOST = 2 / 3

/** A damper that takes less is a matter of rounding. */
const NOTABLE = 0.98
/** Under this factor A is under a half. */
const SHORT_OF_HALF = 0.87

const hasDamper = ({ health }: Answers, name: string, under = 1) =>
  health.health.dampers.some(damper => damper.name === name && damper.factor < under)

function damperKind(
  name: DamperName,
  truth: string,
  isTrue: (simulation: Simulation, t: number) => boolean | null,
  isReported = (answers: Answers) => hasDamper(answers, name),
  isWritten: (simulation: Simulation, t: number) => boolean = () => true,
): Kind {
  return accountKind({
    name: `damper_${name}`,
    section: 5,
    truth,
    answer: `the damper \`${name}\``,
    isTrue,
    isReported,
    isWritten,
  })
}

function surveyedWithin(simulation: Simulation, { id }: LatentOutcome, t: number): boolean {
  const last = simulation.outcomes.lastAskedOn(id, t)
  return last !== null && t - last <= HALF_YEAR
}

/**
 * Something bad that we once knew from them has not been looked at for longer than it holds. Null where what we knew was not bad, and
 * where somebody no longer says how they see us: they may still talk.
 */
function hidesBad(simulation: Simulation, t: number): boolean | null {
  const { customer, outcomes, ladder, account } = simulation
  const lapsed = (days: readonly number[], holds: number) => {
    const last = days.filter(on => on <= t).at(-1)
    return last !== undefined && t - last >= holds ? [last] : []
  }
  const outcome = customer.outcomes.flatMap(each => {
    const last = outcomes.lastAskedOn(each.id, t)
    return last !== null && t - last > HALF_YEAR ? [livedOf(each.gets, last)] : []
  })
  const yearly = lapsed(account.answeredOn, YEAR).map(on => livedOf(customer.goodwill, on))
  const tickets = lapsed(account.openedOn, HALF_YEAR).map(on => livedOf(customer.service, on))
  const found = [...outcome, ...yearly, ...tickets]
  if (found.some(value => value < HALF)) return true
  const person = customer.people.some(each => {
    const said = (ladder.said.get(each.id) ?? []).filter(({ on }) => on <= t)
    return isThere(each, t) && said.length > 0 && said.every(({ on, level }) => t - on >= SHELF_LIFE[level])
  })
  return found.length > 0 || person ? null : false
}

/** One of three leaves. */
function isAtRisk({ customer }: Simulation, t: number): boolean {
  return reallyStays(customer, t) <= STAYS_AT_MOST
}

export const healthKinds: readonly Kind[] = [
  damperKind(
    'outcome_short',
    'they do not get what they wanted',
    ({ customer }, t) => reallyGets(customer.outcomes, t) < HALF,
    answers => hasDamper(answers, 'outcome_short', SHORT_OF_HALF),
    resultIsWritten,
  ),
  damperKind(
    'unproven',
    'of more than half of what they wanted nobody measured or asked for half a year',
    (simulation, t) =>
      meanBy(simulation.customer.outcomes, each => (surveyedWithin(simulation, each, t) ? 1 : 0)) < HALF,
    // It begins to apply while A is still known.
    answers => answers.health.judged.components.outcomes.value === null && hasDamper(answers, 'unproven'),
  ),
  damperKind(
    'hostile',
    'people with three tenths of the influence are against us; where fewer are, and as of a hostile person, not asked',
    (simulation, t) => {
      const share = shareAgainst(simulation.customer.people, t)
      if (share >= CAN_END_IT) return true
      return share > 0 || hadCause(simulation, t) ? null : false
    },
    ({ health }) => health.relationship?.hostile === true,
    doubtsAreWritten,
  ),
  damperKind(
    'stale',
    'something bad that we once knew has not been looked at for longer than it holds',
    hidesBad,
    answers => hasDamper(answers, 'stale', NOTABLE),
  ),
  accountKind({
    name: 'band_at_risk',
    section: 5,
    truth: 'were they asked today, one in three such customers or more would leave',
    answer: 'band `at_risk`',
    isTrue: isAtRisk,
    isReported: ({ health }) => health.health.band === 'at_risk',
  }),
]
