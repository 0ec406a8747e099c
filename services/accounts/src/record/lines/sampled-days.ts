// The days at which a line over time is sampled: each one, or each so many weeks where that were too many points.
import { addDays, type Day, daysBetween } from '@rung/kernel'

const WEEK = 7

/**
 * From `to` backwards, so that the last point is always the last day; at most `most` points. Every day while they are enough, else
 * every week or so many weeks.
 *
 * @example sampledDays(day('2026-01-01'), day('2026-01-03'), 400) // { everyDays: 1, days: the three }
 */
export function sampledDays(from: Day, to: Day, most: number): { everyDays: number; days: Day[] } {
  const span = daysBetween(from, to) + 1
  const everyDays = span <= most ? 1 : WEEK * Math.ceil(span / most / WEEK)
  const points = Math.ceil(span / everyDays)
  return {
    everyDays,
    days: Array.from({ length: points }, (_, at) => addDays(to, (at - points + 1) * everyDays)),
  }
}
