// A measure that falls little by little becomes its own past: its last quarter is held against each half year before it, the best among them.
import { type Day, day, daysBetween } from '@rung/kernel'
import { hypergeometricTail, powerBet } from '@rung/statistics'
import type { WeekCount } from './count-weeks.ts'
import type { ChasmPolicy } from './policy.ts'
import { seasonOdds } from './season.ts'

export type Drift = {
  /** In weeks, as the evidence of a change at once is. */
  readonly evidence: number
  /** The half year that it is furthest from, by places in what was handed in: from, and up to. */
  readonly best: { readonly from: number; readonly until: number }
}

/** Once a quarter, the same week for every measure and whatever day is judged. */
export const isDriftWeek = (week: Day, { windowWeeks }: ChasmPolicy): boolean =>
  (daysBetween(FIRST_MONDAY, week) / 7) % windowWeeks === 0

const FIRST_MONDAY = day('2001-01-01')

/**
 * 13 x the mean, over the half years before the last quarter, of p^(power - 1): p by Fisher's noncentral hypergeometric distribution, with the odds of the margin times those of the quarter's season. A mean of
 * bets is a bet however they hang together, and one quarter in (evidence / 13) reaches it by chance at most. The worst week of the quarter is left out: one outage is none.
 *
 * Units: weeks. Errors: none; null where there is no half year of enough things before the quarter. Source: Vovk and Wang, "E-values", Annals of Statistics 49 (2021): merging by means.
 *
 * @example two years of 20 promises a week, 4 misses each in the first and one more every ten weeks in the second: by its end 9 of 20, far from the first half year
 */
export function driftOf(
  weeks: readonly WeekCount[],
  /** Weeks that count, by index, the one judged last. */
  usual: readonly number[],
  policy: ChasmPolicy,
): Drift | null {
  const { windowWeeks, leastReferenceWeeks, leastReferenceThings, leastThings } = policy
  const lately = usual.slice(-windowWeeks)
  const quarter = withoutWorst(lately.map(index => weeks[index] as WeekCount))
  if (quarter.of < leastThings) return null
  const odds = policy.margin * meanOf(lately.map(index => seasonOdds(weeks, index)))
  let [sum, count, most] = [0, 0, 0]
  let best: Drift['best'] | null = null
  for (let until = leastReferenceWeeks; until <= usual.length - windowWeeks; until += windowWeeks) {
    const from = until - leastReferenceWeeks
    const half = sumOf(usual.slice(from, until).map(index => weeks[index] as WeekCount))
    if (half.of < leastReferenceThings) continue
    const e = betOn(half, quarter, odds, policy)
    sum += e
    count += 1
    if (best === null || e > most) [best, most] = [{ from, until }, e]
  }
  return best === null ? null : { evidence: (windowWeeks * sum) / count, best }
}

type Count = { readonly misses: number; readonly of: number }

function betOn(past: Count, now: Count, odds: number, { driftPowers }: ChasmPolicy): number {
  const tail = hypergeometricTail(now.misses, {
    things: past.of + now.of,
    hits: past.misses + now.misses,
    drawn: now.of,
    odds,
  })
  return meanOf(driftPowers.map(power => powerBet(tail, power)))
}

const sumOf = (weeks: readonly Count[]): Count =>
  weeks.reduce((sum, { misses, of }) => ({ misses: sum.misses + misses, of: sum.of + of }), {
    misses: 0,
    of: 0,
  })

const missShare = ({ misses, of }: Count): number => (of === 0 ? 0 : misses / of)

function withoutWorst(weeks: readonly WeekCount[]): Count {
  return sumOf(weeks.toSorted((a, b) => missShare(b) - missShare(a)).slice(1))
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / values.length
