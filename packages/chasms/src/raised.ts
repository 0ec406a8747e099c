// What a raised symptom says: since when, how it was before, how it has been since, and when it is over.
import { changePoint } from '@rung/statistics'
import type { WeekCount } from './count-weeks.ts'
import type { Drift } from './drift.ts'
import type { ChasmPolicy } from './policy.ts'
import { logOdds } from './season.ts'

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

/** With the weeks that it is held against from now on. */
export type Raising = { readonly raised: Raised; readonly usual: readonly number[] }

/**
 * Before the most probable week of the change. Of one that crept: before and up to the half year that it is furthest from, since
 * there is no one week; its range begins where that half year ended.
 */
export function raisedBy(
  usual: readonly number[],
  weeks: readonly WeekCount[],
  best: Drift['best'] | null,
  { confidence }: ChasmPolicy,
): Raising {
  const from = best?.from ?? 0
  const series = usual
    .slice(from)
    .map(index => weeks[index] as WeekCount)
    .map(({ misses, of }) => ({ hits: misses, of }))
  const found = changePoint(series, confidence)
  const at = Math.max(best?.until ?? 0, from + found.at)
  const low = best?.until ?? found.low
  const before = usual.slice(0, best?.until ?? at)
  return {
    usual: before,
    raised: {
      raisedAt: Number(usual.at(-1)),
      at: Number(usual[at]),
      low: Number(usual[low]),
      high: Number(usual[Math.max(at, from + found.high)]),
      before: sumAt(before, weeks),
      since: sumAt(usual.slice(at), weeks),
    },
  }
}

/** The last eight weeks are at least halfway back, in log odds. */
export function isHealed(
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

export const plusTold = (sum: Count, { misses, of, told }: WeekCount): Count =>
  told ? { misses: sum.misses + misses, of: sum.of + of } : sum

export function sumAt(indices: readonly number[], weeks: readonly WeekCount[]): Count {
  let [misses, of] = [0, 0]
  for (const index of indices) {
    misses += Number(weeks[index]?.misses)
    of += Number(weeks[index]?.of)
  }
  return { misses, of }
}
