// Section 5: the dampers, and the band that calls for help.
import type { DamperName } from '@rung/health-score'
import type { Answers } from '../judge/judge-customer.ts'
import { reallyStays } from '../latent/customer.ts'
import { type LatentOutcome, meanBy, reallyGets } from '../latent/outcomes.ts'
import { isThere, shareAgainst } from '../latent/people.ts'
import type { Simulation } from '../world.ts'
import { accountKind, type Kind } from './kind.ts'

const HALF = 0.5
/** Half a year: after that an answer is about another product, and tickets about another service. */
const HALF_YEAR = 180
const YEAR = 365
/** Days for which a piece of talk at each level says anything. */
const SHELF_LIFE = { 1: 120, 2: 150, 3: 180, 4: 240, 5: 365 } as const
/** Those against us with this share of influence can end it. */
const CAN_END_IT = 0.3
const STAYS_AT_MOST = 2 / 3

/** Under this factor A is under a half. */
const SHORT_OF_HALF = 0.87

const hasDamper = ({ health }: Answers, name: string, under = 1) =>
  health.health.dampers.some(damper => damper.name === name && damper.factor < under)

function damperKind(
  name: DamperName,
  truth: string,
  isTrue: (simulation: Simulation, t: number) => boolean,
  isReported = (answers: Answers) => hasDamper(answers, name),
): Kind {
  return accountKind({
    name: `damper_${name}`,
    section: 5,
    truth,
    answer: `the damper \`${name}\``,
    isTrue,
    isReported,
  })
}

function surveyedWithin(simulation: Simulation, { id }: LatentOutcome, t: number): boolean {
  const last = simulation.outcomes.lastAskedOn(id, t)
  return last !== null && t - last <= HALF_YEAR
}

/** Something we once knew from them has not been looked at for longer than it holds. */
function isStale(simulation: Simulation, t: number): boolean {
  const { customer, outcomes, ladder, account } = simulation
  const past = (days: readonly number[], holds: number) => {
    const last = days.filter(on => on <= t).at(-1)
    return last !== undefined && t - last >= holds
  }
  const outcome = customer.outcomes.some(each => {
    const last = outcomes.lastAskedOn(each.id, t)
    return last !== null && t - last > HALF_YEAR
  })
  const person = customer.people.some(each => {
    const said = (ladder.said.get(each.id) ?? []).filter(({ on }) => on <= t)
    return isThere(each, t) && said.length > 0 && said.every(({ on, level }) => t - on >= SHELF_LIFE[level])
  })
  return outcome || person || past(account.answeredOn, YEAR) || past(account.openedOn, HALF_YEAR)
}

/** Twice as likely to leave as the average of all. */
function isAtRisk({ customer }: Simulation, t: number): boolean {
  return reallyStays(customer, t) <= STAYS_AT_MOST
}

export const healthKinds: readonly Kind[] = [
  damperKind(
    'outcome_short',
    'they do not get what they wanted',
    ({ customer }, t) => reallyGets(customer.outcomes, t) < HALF,
    answers => hasDamper(answers, 'outcome_short', SHORT_OF_HALF),
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
    'people with three tenths of the influence are against us',
    ({ customer }, t) => shareAgainst(customer.people, t) >= CAN_END_IT,
  ),
  damperKind('stale', 'what we once knew has not been looked at for longer than it holds', isStale),
  accountKind({
    name: 'band_at_risk',
    section: 5,
    truth: 'were they asked today, one in three such customers or more would leave',
    answer: 'band `at_risk`',
    isTrue: isAtRisk,
    isReported: ({ health }) => health.health.band === 'at_risk',
  }),
]
