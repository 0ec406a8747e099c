// The one way in which what runs out runs out: over its last 45 days it counts for less and less, so that no date takes it at once.
import { clamp01 } from './ratio.ts'

/** Half a quarter: time to ask again before anything is lost, and no step of more than a forty-fifth of it a day. */
export const FADING_DAYS = 45

/**
 * How much of something still counts that is over in so many days: 1 until 45 days are left, then straight down to 0. What lasts less
 * than 90 days fades over its second half. Read the other way round it is how much of something counts that began so many days ago.
 *
 * @example 22.5 days left: 0.5; a fact of 170 days that lasts 180: 10 / 45
 */
export function freshness(daysLeft: number, lastsDays: number = Number.POSITIVE_INFINITY): number {
  return clamp01(daysLeft / Math.min(FADING_DAYS, lastsDays / 2))
}
