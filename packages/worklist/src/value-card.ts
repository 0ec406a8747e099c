// What a play on an account is worth: the loss it can be expected to prevent, in time, for each hour it takes.
import { type Day, daysBetween, halfLifeWeight } from '@rung/kernel'
import type { RenewalView } from './account-view.ts'
import { type Effects, meanOf, type RiskBand, riskBandOf, type Works } from './effect.ts'
import type { Play } from './play.ts'
import type { WorklistPolicy } from './policy.ts'

/**
 * A play on an account, for a reason of this size, 0..1, that holds since a day; undefined where it names none. `distinct`: 0..1, how
 * much it tells this account from the others of the book.
 */
export type Bet = {
  readonly play: Play
  readonly size: number
  readonly since?: Day | undefined
  readonly distinct: number
}

export type CardValue = {
  /** ARR of the open renewals whose amount is known, in minor units. */
  readonly arrAtStakeMinor: number
  /** Of that ARR, the share expected to be lost without the play, and with it. */
  readonly probabilityLost: number
  readonly probabilityLostWithPlay: number
  readonly riskBand: RiskBand
  /** The difference in money, to the minor unit, in all and for each hour of the play. */
  readonly preventableMinor: number
  readonly preventablePerHourMinor: number
  /** 0..1: what waiting two weeks takes of the effect, less of it the farther the decision: see `urgencyOf`. */
  readonly urgency: number
  /** 0..1: of a lack, the share of the other accounts of the book that do not have it; 1 for all else. */
  readonly distinct: number
  /** preventablePerHourMinor x urgency x distinct, to the minor unit: what a list is ordered by. */
  readonly worthTodayPerHourMinor: number
}

/**
 * preventable = sum over renewals of ARR x (P - P with play); P with play = P x (1 - size x freshness x prevents x mean of the play's
 * beta in the band), size and freshness those of the reason the play is for.
 * The band is that of the account's P, weighted by ARR, so that one play is one bet on the account.
 *
 * Null while no open renewal has a known ARR: unknown, not worthless.
 *
 * @example ARR 100,000.00 at P 0.2, a reason of size 1, a play of 2 hours that works in half of tries and then prevents 0.4 // 2,000.00 an hour
 */
export function valueCard(
  renewals: readonly RenewalView[],
  { play, size, since, distinct }: Bet,
  effects: Effects,
  policy: WorklistPolicy,
  asOf: Day,
): CardValue | null {
  const { arrAtStakeMinor, probabilityLost } = stakeOf(renewals, policy)
  if (arrAtStakeMinor === 0) return null
  const { riskBand, effect } = effectOf(renewals, { play, size, since, distinct }, effects, policy, asOf)
  const lostMinor = arrAtStakeMinor * probabilityLost
  const perHour = (lostMinor * effect) / play.hours
  const urgency = urgencyOf(renewals, play, asOf)
  return {
    arrAtStakeMinor,
    probabilityLost,
    probabilityLostWithPlay: probabilityLost * (1 - effect),
    riskBand,
    preventableMinor: Math.round(lostMinor * effect),
    preventablePerHourMinor: Math.round(perHour),
    urgency,
    distinct,
    worthTodayPerHourMinor: Math.round(perHour * urgency * distinct),
  }
}

/** ARR whose amount is known, and P(lost): weighted by it, else the mean of the open renewals, else where a risk becomes medium. */
function stakeOf(
  renewals: readonly RenewalView[],
  { riskBands: [medium] }: Pick<WorklistPolicy, 'riskBands'>,
): { readonly arrAtStakeMinor: number; readonly probabilityLost: number } {
  const arrAtStakeMinor = renewals.reduce((sum, { arrMinor }) => sum + (arrMinor ?? 0), 0)
  if (renewals.length === 0) return { arrAtStakeMinor, probabilityLost: medium }
  const weightOf = ({ arrMinor }: RenewalView) => (arrAtStakeMinor === 0 ? 1 : (arrMinor ?? 0))
  const weights = renewals.reduce((sum, each) => sum + weightOf(each), 0)
  const lost = renewals.reduce((sum, each) => sum + weightOf(each) * each.probabilityLost, 0)
  return { arrAtStakeMinor, probabilityLost: lost / weights }
}

/** The share of the loss that a play can be expected to prevent here: size x freshness x prevents x mean of its beta in the band. */
export function effectOf(
  renewals: readonly RenewalView[],
  { play, size, since }: Bet,
  effects: Effects,
  policy: WorklistPolicy,
  asOf: Day,
): { readonly riskBand: RiskBand; readonly effect: number } {
  const riskBand = riskBandOf(stakeOf(renewals, policy).probabilityLost, policy.riskBands)
  const works: Works = effects.get(play.key) ?? play.works
  const effect = size * freshnessOf(since, play, asOf) * play.preventsWhenItWorks * meanOf(works[riskBand])
  return { riskBand, effect }
}

/** `first_guess`: results of the workspace weigh less than what was thought before any; `own_results`: as much or more. */
export const BASES = ['first_guess', 'own_results'] as const
export type Basis = (typeof BASES)[number]

/**
 * What the share of tries in which a play works here rests on, and how many results of the workspace's own are in it.
 *
 * @example a first guess worth ten tries, and three results // first_guess, 3
 */
export function basisOf(
  renewals: readonly RenewalView[],
  { play }: Pick<Bet, 'play'>,
  effects: Effects,
  policy: WorklistPolicy,
): { readonly basis: Basis; readonly ownResults: number } {
  const band = riskBandOf(stakeOf(renewals, policy).probabilityLost, policy.riskBands)
  const thought = play.works[band]
  const known = effects.get(play.key)?.[band] ?? thought
  const tries = thought.a + thought.b
  const ownResults = Math.round(known.a + known.b - tries)
  return { basis: ownResults < tries ? 'first_guess' : 'own_results', ownResults }
}

/**
 * What a card is ordered by where no ARR is known: the share of a contract that an hour of the play keeps, in time. P(lost) x effect x
 * urgency x distinct / hours; of an account with ARR it is `worthTodayPerHourMinor` / ARR.
 */
export function shareKeptPerHour(
  renewals: readonly RenewalView[],
  bet: Bet,
  effects: Effects,
  policy: WorklistPolicy,
  asOf: Day,
): number {
  const { effect } = effectOf(renewals, bet, effects, policy, asOf)
  const { probabilityLost } = stakeOf(renewals, policy)
  return (probabilityLost * effect * urgencyOf(renewals, bet.play, asOf) * bet.distinct) / bet.play.hours
}

// What is never too late about a talk: the reason is there still, and so is the customer.
const NEVER_TOO_LATE = 0.6

/**
 * What the days since a reason began have left of a play's effect: 0.6 + 0.4 x 2^(-days / `effectHalvesDays`).
 *
 * @example use that fell 21 days ago, an effect that halves in 21 days // 0.8
 */
export function freshnessOf(since: Day | undefined, play: Play, asOf: Day): number {
  if (since === undefined) return 1
  const days = Math.max(0, daysBetween(since, asOf))
  return NEVER_TOO_LATE + (1 - NEVER_TOO_LATE) * halfLifeWeight(days, play.effectHalvesDays)
}

const WAIT_DAYS = 14

// A decision within this many lead times of a play is near: until then there is one more lead time to begin it in.
const NEAR_LEAD_TIMES = 2

/**
 * How urgent a play is, 0..1: 1 - (1 - by the decision) x (1 - by waiting).
 *
 * By the decision: 1 while the first open renewal falls within the play's lead time, then (lead time / days to go)^2. By waiting: what
 * two weeks take from an effect that halves every `effectHalvesDays`, x min(1, 2 x lead time / days to go): an effect that cools fast
 * cools for nobody while the decision is far. Where no renewal is known nobody can say that it is far, and waiting counts whole.
 *
 * @example 190 days to go, a lead of 60, an effect that halves in 90 days // 1 - (1 - (60 / 190)^2) x (1 - (1 - 2^(-14 / 90)) x 120 / 190) = 0.158
 */
export function urgencyOf(renewals: readonly RenewalView[], play: Play, asOf: Day): number {
  const daysToGo = Math.min(...renewals.map(({ dueOn }) => Math.max(1, daysBetween(asOf, dueOn))))
  const byDecision = Math.min(1, play.leadDays / daysToGo) ** 2
  const nearness = renewals.length === 0 ? 1 : Math.min(1, (NEAR_LEAD_TIMES * play.leadDays) / daysToGo)
  const byWaiting = (1 - halfLifeWeight(WAIT_DAYS, play.effectHalvesDays)) * nearness
  return 1 - (1 - byDecision) * (1 - byWaiting)
}
