// One measure watched for a change for the worse: week by week the evidence, and since when it is raised.
import { cusum, hypergeometricTail, powerBet } from '@rung/statistics'
import { knownOf, type WeekCount } from './count-weeks.ts'
import { driftOf, isDriftWeek } from './drift.ts'
import { isKnown } from './indicator.ts'
import type { ChasmPolicy } from './policy.ts'
import { type Count, isHealed, plusTold, type Raised, raisedBy, sumAt } from './raised.ts'
import { seasonOdds } from './season.ts'

export type Watched = { readonly known: boolean; readonly evidence: number; readonly raised: Raised | null }

export type State = {
  readonly statistics: readonly number[]
  /** Of the last quarter that was held against the best half year before it. */
  readonly drift: number
  /** The weeks it is held against, by index, and what they sum to. */
  readonly usual: readonly number[]
  readonly reference: Count
  readonly raised: Raised | null
}

/**
 * Each week, the p-value of its misses given all misses so far (nobody knows the usual share, and it cancels), bet against by p^(power - 1); what the best timed bet has become, and once a
 * quarter `driftOf`; evidence is their mean, a drift as one of the bets; raised at 104, which chance alone reaches once in 104 weeks at most. Odds of a miss may be
 * a fifth higher, times what this season brings every year. While it is raised it is held against the weeks before the change;
 * eight weeks at least halfway back end it.
 *
 * Units: weeks. Errors: none; a week of which too little is known says nothing, and is no week to be held against. Source: Vovk, "Testing randomness online", Statistical Science 36 (2021), conformal
 * CUSUM; Shin, Ramdas, Rinaldo, "E-detectors" (2023); Smith (1975) for the change.
 *
 * @example a year of 20 promises a week of which 4 miss, then 12 of 20: raised in the third such week, since the first
 */
export function watchSymptom(weeks: readonly WeekCount[], policy: ChasmPolicy): Watched[] {
  let state = anew([], weeks, policy)
  return weeks.map((_, index) => {
    state = step(state, stepAt(weeks, index, policy))
    return shown(state, isKnownWeek(weeks, index, policy))
  })
}

/** As of the last of some weeks: what a watch that knew of them from the first on says. */
export function watchedBy(weeks: readonly WeekCount[], policy: ChasmPolicy): State {
  return weeks.reduce((state, _, index) => step(state, stepAt(weeks, index, policy)), anew([], weeks, policy))
}

/** One week on. */
export const watchOn = (state: State, weeks: readonly WeekCount[], policy: ChasmPolicy): State =>
  step(state, stepAt(weeks, weeks.length - 1, policy))

export const shown = (state: State, known: boolean): Watched => ({
  known,
  evidence: evidenceOf(state),
  raised: state.raised,
})

type Step = {
  readonly weeks: readonly WeekCount[]
  readonly index: number
  readonly known: boolean
  readonly policy: ChasmPolicy
}

const stepAt = (weeks: readonly WeekCount[], index: number, policy: ChasmPolicy): Step => ({
  weeks,
  index,
  known: isKnownWeek(weeks, index, policy),
  policy,
})

/** Enough of the quarter, and of the week itself. */
export function isKnownWeek(weeks: readonly WeekCount[], index: number, policy: ChasmPolicy): boolean {
  const quarter = weeks.slice(Math.max(0, index + 1 - policy.windowWeeks), index + 1)
  return isUsual(weeks[index] as WeekCount, policy) && isKnown(knownOf(quarter), policy)
}

const isUsual = ({ told, of, all }: WeekCount, { leastCoverage }: ChasmPolicy): boolean =>
  told && of >= leastCoverage * all

const anew = (usual: readonly number[], weeks: readonly WeekCount[], policy: ChasmPolicy): State => ({
  statistics: policy.powers.map(() => 0),
  drift: 0,
  usual,
  reference: sumAt(usual, weeks),
  raised: null,
})

const evidenceOf = ({ statistics, drift }: State): number =>
  (statistics.reduce((sum, each) => sum + each, 0) + drift) / (statistics.length + 1)

function step(state: State, { weeks, index, known, policy }: Step): State {
  const week = weeks[index] as WeekCount
  const next = known ? { ...state, statistics: bet(state, weeks, index, policy) } : state
  const usual = isUsual(week, policy) ? [...state.usual, index] : state.usual
  if (state.raised !== null) {
    const raised = { ...state.raised, since: plusTold(state.raised.since, week) }
    return isHealed(raised, weeks, index, policy) ? anew(state.usual, weeks, policy) : { ...next, raised }
  }
  const drift = known && isDriftWeek(week.week, policy) ? driftOf(weeks, usual, policy) : null
  const moved = { ...next, drift: Math.min(MOST_EVIDENCE, drift?.evidence ?? state.drift) }
  if (evidenceOf(moved) < policy.symptomWeeks) return { ...moved, usual, reference: sumAt(usual, weeks) }
  const crept = drift !== null && drift.evidence > Math.max(...moved.statistics) ? drift.best : null
  const { raised, usual: before } = raisedBy(usual, weeks, crept, policy)
  return { ...moved, usual: before, reference: raised.before, raised }
}

/** What the bets have become by this week. */
function bet(
  { reference, usual, statistics }: State,
  weeks: readonly WeekCount[],
  index: number,
  policy: ChasmPolicy,
): readonly number[] {
  const { leastReferenceWeeks, leastReferenceThings, margin, mostPerWeek, powers } = policy
  if (usual.length < leastReferenceWeeks || reference.of < leastReferenceThings) return statistics
  const { misses, of } = weeks[index] as WeekCount
  const tail = hypergeometricTail(misses, {
    things: reference.of + of,
    hits: reference.misses + misses,
    drawn: of,
    odds: margin * seasonOdds(weeks, index),
  })
  return statistics.map((statistic, place) => {
    const e = Math.min(mostPerWeek, powerBet(tail, Number(powers[place])))
    return Math.min(MOST_EVIDENCE, cusum(statistic, e))
  })
}

/** Past it nothing is more certain, and numbers must stay numbers. */
const MOST_EVIDENCE = 1e9
