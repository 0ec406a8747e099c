// Values that move with time alone, kept so that they say the same from day to day: how long ago something was, and sums
// whose every part halves in as many days.
import { addDays, type Day, day, daysBetween, halfLifeWeight } from '@rung/kernel'

type Value = number | string | boolean | null

/** Which of a publication's values move so, by the names of their signals; all others stand still until a fact moves them. */
export type Moves = {
  /** Days since something. */
  readonly daysSince: ReadonlySet<string>
  /** The half-life of a sum, in days. */
  readonly halfLifeDays: ReadonlyMap<string, number>
}

export const STILL: Moves = { daysSince: new Set(), halfLifeDays: new Map() }

/** How a kept value goes on: it is the day since which days are counted, or what a sum was on a day. */
export type Move = 'days_since' | { readonly from: Day; readonly halfLifeDays: number }

export type Moving = { readonly value: Value; readonly move?: Move }

// Sums differ in their last bits with the day they are counted on: what is kept is cut before those, and what is read
// before what was cut.
const KEPT_DIGITS = 12
const READ_DIGITS = 11
/** So many half-lives back a sum stays a number that can be written, whatever the half-life. */
const HALF_LIVES_KEPT = 64
const COUNTED_SINCE = day('0001-01-01')

/**
 * What is kept of a value of a day.
 *
 * @example 12 days since a touch as of 13 March: since 1 March
 */
export function keptValue(name: string, value: Value, asOf: Day, moves: Moves): Moving {
  if (typeof value !== 'number') return { value }
  if (moves.daysSince.has(name)) return { value: addDays(asOf, -value), move: 'days_since' }
  const halfLifeDays = moves.halfLifeDays.get(name)
  if (halfLifeDays === undefined) return { value }
  const from = countedFrom(asOf, halfLifeDays)
  const then = value / halfLifeWeight(daysBetween(from, asOf), halfLifeDays)
  return { value: cut(then, KEPT_DIGITS), move: { from, halfLifeDays } }
}

/**
 * What a kept value says as of a day.
 *
 * @example 2 on 1 March, halving in 30 days: 1 as of 31 March
 */
export function valueAsOf({ value, move }: Moving, asOf: Day): Value {
  if (move === undefined) return value
  if (move === 'days_since') return daysBetween(value as Day, asOf)
  const { from, halfLifeDays } = move
  return cut((value as number) * halfLifeWeight(daysBetween(from, asOf), halfLifeDays), READ_DIGITS)
}

/** The same day for many on end, on or before the day. */
function countedFrom(asOf: Day, halfLifeDays: number): Day {
  const span = Math.max(1, Math.round(HALF_LIVES_KEPT * halfLifeDays))
  return addDays(COUNTED_SINCE, Math.floor(daysBetween(COUNTED_SINCE, asOf) / span) * span)
}

function cut(value: number, digits: number): number {
  return Number(value.toPrecision(digits))
}

/** The sums of evidence by level, of an account and of each person. */
export function fadingLadder(
  halfLifeDays: Readonly<Record<1 | 2 | 3 | 4 | 5, number>>,
): readonly (readonly [name: string, halfLifeDays: number])[] {
  return ([1, 2, 3, 4, 5] as const).flatMap(level => [
    [`ladder_support_${level}`, halfLifeDays[level]] as const,
    [`ladder_doubt_${level}`, halfLifeDays[level]] as const,
  ])
}
