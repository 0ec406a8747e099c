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
/** What nobody asks again is told as running out before it does, so that it does not go on one day. */
const LAST_WEEKS = 45
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
 * Something bad that we once knew from them has not been looked at for longer than it holds. Null where what we knew was not bad, over its
 * last weeks, when it is told that it runs out, and where somebody no longer says how they see us, or nobody who did is left.
 */
function hidesBad(simulation: Simulation, t: number): boolean | null {
  if (lapsedBy(simulation, t, t).some(value => value < HALF)) return true
  return lapsedBy(simulation, t + LAST_WEEKS, t).length > 0 || isSilent(simulation, t) ? null : false
}

/** How it was, by what was known on the day, of all that would not hold any more on a day from then on. */
function lapsedBy({ customer, outcomes, account }: Simulation, on: number, knownOn: number): number[] {
  const lapsed = (days: readonly number[], holds: number) => {
    const last = days.filter(each => each <= knownOn).at(-1)
    return last !== undefined && on - last >= holds ? [last] : []
  }
  const outcome = customer.outcomes.flatMap(each => {
    const last = outcomes.lastAskedOn(each.id, knownOn)
    return last !== null && on - last > HALF_YEAR ? [livedOf(each.gets, last)] : []
  })
  const yearly = lapsed(account.answeredOn, YEAR).map(day => livedOf(customer.goodwill, day))
  const tickets = lapsed(account.openedOn, HALF_YEAR).map(day => livedOf(customer.service, day))
  return [...outcome, ...yearly, ...tickets]
}

/** All that somebody said has lost its worth, or all who said anything have left. */
function isSilent({ customer, ladder }: Simulation, t: number): boolean {
  const heard = customer.people
    .map(person => ({ person, said: (ladder.said.get(person.id) ?? []).filter(({ on }) => on <= t) }))
    .filter(({ said }) => said.length > 0)
  const isOver = heard.some(({ said }) => said.every(({ on, level }) => t - on >= SHELF_LIFE[level]))
  return isOver || (heard.length > 0 && heard.every(({ person }) => !isThere(person, t)))
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
    'something bad that we once knew has not been looked at for longer than it holds; over its last 45 days, and where somebody who told us how they see us fell silent or all of them left, not asked',
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
