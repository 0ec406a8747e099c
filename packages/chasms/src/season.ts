// By how much the odds of a miss are higher at this time of every year.
import type { WeekCount } from './count-weeks.ts'

const YEAR = 52
/** Weeks to either side of the same week a year ago. */
const NEAR = 2
/** Weeks to either side that say what the rest of that year was like. */
const AROUND = 26

/**
 * exp(max(0, r x max(0, 1 - v / r^2))), r = the log odds of a miss in the five weeks around the same week a year ago less those of the rest of that year, v its variance:
 * shrunk by James and Stein's factor, so that noise of last year excuses nothing. Having been better at this time of last year excuses nothing either.
 *
 * Units: an odds ratio, 1 or more. Errors: 1 without a year of weeks. Source: James and Stein, "Estimation with quadratic loss" (1961), positive part; Haldane's halves.
 *
 * @example a year of 1 miss in 10 a week, with 5 in 10 in the last weeks of December: around 8 in the last weeks of the next
 */
export function seasonOdds(weeks: readonly WeekCount[], index: number): number {
  const middle = index - YEAR
  if (middle < NEAR) return 1
  const near = sumOf(weeks.slice(middle - NEAR, middle + NEAR + 1))
  const around = sumOf(weeks.slice(Math.max(0, middle - AROUND), middle + AROUND + 1))
  const rest = { misses: around.misses - near.misses, of: around.of - near.of }
  const r = logOdds(near) - logOdds(rest)
  const variance = varianceOf(near) + varianceOf(rest)
  return Math.exp(Math.max(0, r - variance / Math.max(r, Number.EPSILON)))
}

type Count = { readonly misses: number; readonly of: number }

function sumOf(weeks: readonly WeekCount[]): Count {
  return weeks.reduce(
    (sum, { misses, of, told }) => (told ? { misses: sum.misses + misses, of: sum.of + of } : sum),
    { misses: 0, of: 0 },
  )
}

/** Haldane's halves keep it finite. */
export function logOdds({ misses, of }: Count): number {
  return Math.log((misses + 0.5) / (of - misses + 0.5))
}

const varianceOf = ({ misses, of }: Count): number => 1 / (misses + 0.5) + 1 / (of - misses + 0.5)
