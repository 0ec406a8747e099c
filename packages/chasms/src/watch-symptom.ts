// One measure watched for a change for the worse: week by week the evidence, and since when it is raised.
import { changePoint, cusum, hypergeometricTail, powerBet } from '@rung/statistics'
import { knownOf, type WeekCount } from './count-weeks.ts'
import { isKnown } from './indicator.ts'
import type { ChasmPolicy } from './policy.ts'
import { logOdds, seasonOdds } from './season.ts'

export type Count = { readonly misses: number; readonly of: number }

/** Indices of weeks. */
export type Raised = {
  readonly raisedAt: number
  readonly at: number
  readonly low: number
  readonly high: number
  /** What the weeks before the change say is usual. */
  readonly before: Count
  /** From the change on. */
  readonly since: Count
}

export type Watched = { readonly known: boolean; readonly evidence: number; readonly raised: Raised | null }

type State = {
  readonly statistics: readonly number[]
  /** The weeks it is held against, by index, and what they sum to. */
  readonly usual: readonly number[]
  readonly reference: Count
  readonly raised: Raised | null
}

/**
 * Each week, the p-value of its misses given all misses so far (nobody knows the usual share, and it cancels), bet against by p^(power - 1); evidence is
 * what the best timed bet has become; raised at 104, which chance alone reaches once in 104 weeks at most. Odds of a miss may be
 * a fifth higher, times what this season brings every year. While it is raised it is held against the weeks before the change;
 * eight weeks at least halfway back end it.
 *
 * Units: weeks. Errors: none; a week of which too little is known says nothing. Source: Vovk, "Testing randomness online", Statistical Science 36 (2021), conformal
 * CUSUM; Shin, Ramdas, Rinaldo, "E-detectors" (2023); Smith (1975) for the change.
 *
 * @example a year of 20 promises a week of which 4 miss, then 12 of 20: raised in the third such week, since the first
 */
export function watchSymptom(weeks: readonly WeekCount[], policy: ChasmPolicy): Watched[] {
  let state = anew([], weeks, policy)
  return weeks.map((_, index) => {
    const known = isKnownWeek(weeks, index, policy)
    state = step(state, { weeks, index, known, policy })
    return { known, evidence: evidenceOf(state), raised: state.raised }
  })
}

type Step = {
  readonly weeks: readonly WeekCount[]
  readonly index: number
  readonly known: boolean
  readonly policy: ChasmPolicy
}

/** Enough of the quarter, and of the week itself. */
function isKnownWeek(weeks: readonly WeekCount[], index: number, policy: ChasmPolicy): boolean {
  const { told, of, all } = weeks[index] as WeekCount
  const quarter = weeks.slice(Math.max(0, index + 1 - policy.windowWeeks), index + 1)
  return told && of >= policy.leastCoverage * all && isKnown(knownOf(quarter), policy)
}

const anew = (usual: readonly number[], weeks: readonly WeekCount[], policy: ChasmPolicy): State => ({
  statistics: policy.powers.map(() => 0),
  usual,
  reference: sumAt(usual, weeks),
  raised: null,
})

const evidenceOf = ({ statistics }: State): number =>
  statistics.reduce((sum, each) => sum + each, 0) / statistics.length

function step(state: State, { weeks, index, known, policy }: Step): State {
  const next = known ? { ...state, statistics: bet(state, weeks, index, policy) } : state
  const usual = (weeks[index] as WeekCount).told ? [...state.usual, index] : state.usual
  if (state.raised !== null) {
    const raised = { ...state.raised, since: plusTold(state.raised.since, weeks[index] as WeekCount) }
    return isHealed(raised, weeks, index, policy) ? anew(state.usual, weeks, policy) : { ...next, raised }
  }
  if (evidenceOf(next) >= policy.symptomWeeks) return raise(next, usual, weeks, policy)
  return { ...next, usual, reference: sumAt(usual, weeks) }
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

/** From now on it is held against what was before the change alone. */
function raise(
  state: State,
  usual: readonly number[],
  weeks: readonly WeekCount[],
  policy: ChasmPolicy,
): State {
  const series = usual.map(index => weeks[index] as WeekCount).map(({ misses, of }) => ({ hits: misses, of }))
  const { at, low, high } = changePoint(series, policy.confidence)
  const before = usual.slice(0, at)
  const raised = {
    raisedAt: Number(usual.at(-1)),
    at: Number(usual[at]),
    low: Number(usual[low]),
    high: Number(usual[high]),
    before: sumAt(before, weeks),
    since: sumAt(usual.slice(at), weeks),
  }
  return { ...state, usual: before, reference: raised.before, raised }
}

/** The last eight weeks are at least halfway back, in log odds. */
function isHealed(
  { at, before, since }: Raised,
  weeks: readonly WeekCount[],
  index: number,
  policy: ChasmPolicy,
): boolean {
  const first = index + 1 - policy.healedWeeks
  if (first < at) return false
  const lately = Array.from({ length: policy.healedWeeks }, (_, place) => first + place)
  const told = lately.filter(each => weeks[each]?.told)
  return logOdds(sumAt(told, weeks)) <= (logOdds(before) + logOdds(since)) / 2
}

const plusTold = (sum: Count, { misses, of, told }: WeekCount): Count =>
  told ? { misses: sum.misses + misses, of: sum.of + of } : sum

function sumAt(indices: readonly number[], weeks: readonly WeekCount[]): Count {
  let [misses, of] = [0, 0]
  for (const index of indices) {
    misses += Number(weeks[index]?.misses)
    of += Number(weeks[index]?.of)
  }
  return { misses, of }
}
