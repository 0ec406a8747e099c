// Which values of a publication move with time alone by their names: days since something, and sums whose every part halves alike.
import { addDays, type Day, day, daysBetween, halfLifeWeight, type MovingValue } from '@rung/kernel'

/** Which of a publication's values move so, by the names of their signals; all others stand still until a fact moves them. */
export type Moves = {
  /** Days since something. */
  readonly daysSince: ReadonlySet<string>
  /** The half-life of a sum, in days. */
  readonly halfLifeDays: ReadonlyMap<string, number>
}

export const STILL: Moves = { daysSince: new Set(), halfLifeDays: new Map() }

// Sums differ in their last bits with the day they are counted on: what is kept is cut before those, and what is read one
// digit earlier still (`valueOn`).
const KEPT_DIGITS = 12
/** So many half-lives back a sum stays a number that can be written, whatever the half-life. */
const HALF_LIVES_KEPT = 64
const COUNTED_SINCE = day('0001-01-01')

/**
 * What is kept of a value of a day.
 *
 * @example 12 days since a touch as of 13 March: since 1 March
 */
export function keptValue(name: string, value: MovingValue['value'], asOf: Day, moves: Moves): MovingValue {
  if (typeof value !== 'number') return { value }
  if (moves.daysSince.has(name)) return { value: addDays(asOf, -value), move: 'days_since' }
  const halfLifeDays = moves.halfLifeDays.get(name)
  if (halfLifeDays === undefined) return { value }
  const from = countedFrom(asOf, halfLifeDays)
  const then = value / halfLifeWeight(daysBetween(from, asOf), halfLifeDays)
  return { value: Number(then.toPrecision(KEPT_DIGITS)), move: { from, halfLifeDays } }
}

/** The same day for many on end, on or before the day. */
function countedFrom(asOf: Day, halfLifeDays: number): Day {
  const span = Math.max(1, Math.round(HALF_LIVES_KEPT * halfLifeDays))
  return addDays(COUNTED_SINCE, Math.floor(daysBetween(COUNTED_SINCE, asOf) / span) * span)
}

/** The sums of evidence by level and of what hostility is told from, of an account and of each person. */
export function fadingLadder(
  halfLifeDays: Readonly<Record<1 | 2 | 3 | 4 | 5, number>>,
): readonly (readonly [name: string, halfLifeDays: number])[] {
  return [
    ...([1, 2, 3, 4, 5] as const).flatMap(level => [
      [`ladder_support_${level}`, halfLifeDays[level]] as const,
      [`ladder_doubt_${level}`, halfLifeDays[level]] as const,
    ]),
    ['ladder_against', halfLifeDays[1]],
    ['ladder_in_favour', halfLifeDays[1]],
  ]
}
