// Values that move with time alone, written so that they say the same from day to day until a fact changes them.
import { addDays, type Day, daysBetween } from './day.ts'
import { halfLifeWeight } from './ratio.ts'

/** `value` is what it was on `from`; it halves in as many days. Before `from` it stands. */
type Halving = {
  readonly from: Day
  readonly halfLifeDays: number
  /** What is added to it and stands still; 0 where absent. */
  readonly still?: number
  /** What it is held against, halving alike: the value is its share of both together. */
  readonly against?: { readonly value: number; readonly still: number }
}

/** `value` is shared out over the days since a day, or until one: `still` + min(`most`, value / days). */
type PerDays = (
  | { readonly daysSince: Day; readonly daysUntil?: never }
  | { readonly daysUntil: Day; readonly daysSince?: never }
) & {
  readonly most?: number
  /** 0 where absent. */
  readonly still?: number
}

/**
 * `value` and what it is held against each change by the same every day, until the day from which on both stand: the value is its share of
 * both together. Nobody may judge it again by then.
 */
type Sloping = {
  readonly slopesFrom: Day
  readonly slopesUntil: Day
  readonly perDay: number
  readonly against: { readonly value: number; readonly perDay: number }
}

/** `value` is the day it was on `alongSince`; it is put off by a day every day since. */
type Along = { readonly alongSince: Day }

/** How a kept value goes on: the day since which days are counted, the day or the one asked for if later, or a formula of days. */
export type Move = 'days_since' | 'not_before' | Along | Halving | PerDays | Sloping

export type MovingValue = {
  readonly value: number | string | boolean | null
  /** Absent where it stands still until a fact moves it. */
  readonly move?: Move
}

// The last bits of a sum differ with the day it is counted from, and of a product with how it is bracketed.
const DIGITS = 11

/**
 * What a moving value says as of a day.
 *
 * days since: days from `value`; not before: the later of `value` and `asOf`; along: `value` + days since; halving: still + value x 2^(-days / half-life),
 * and against another: 1 / (1 + other / it); per days: still + min(most, value / days);
 * sloping: it / (it + other), both straight lines of days, at most until the day on which they end.
 *
 * Units: days; of halvings and shares those of the value, to eleven digits. Null where no day is left to share out over.
 * Errors: none; a value is of the type that its move needs.
 *
 * @example 2 on 1 March, halving in 30 days: 1 as of 31 March; 60 per days since 1 March, as of 31 March: 2
 */
export function valueOn({ value, move }: MovingValue, asOf: Day): MovingValue['value'] {
  if (move === undefined) return value
  if (move === 'days_since') return daysBetween(value as Day, asOf)
  if (move === 'not_before') return (value as Day) < asOf ? asOf : value
  if ('alongSince' in move) return addDays(value as Day, daysBetween(move.alongSince, asOf))
  if ('slopesFrom' in move) return Number(sloped(value as number, move, asOf).toPrecision(DIGITS))
  const moved = 'from' in move ? halved(value as number, move, asOf) : shared(value as number, move, asOf)
  return moved === null ? null : Number(moved.toPrecision(DIGITS))
}

function halved(value: number, { from, halfLifeDays, still = 0, against }: Halving, asOf: Day): number {
  const left = halfLifeWeight(Math.max(0, daysBetween(from, asOf)), halfLifeDays)
  const own = still + value * left
  // own / (own + other), in a form whose every step is monotone in floating point.
  return against === undefined ? own : 1 / (1 + (against.still + against.value * left) / own)
}

function sloped(value: number, { slopesFrom, slopesUntil, perDay, against }: Sloping, asOf: Day): number {
  const days = daysBetween(slopesFrom, asOf < slopesUntil ? asOf : slopesUntil)
  return 1 / (1 + (against.value + against.perDay * days) / (value + perDay * days))
}

function shared(value: number, { still = 0, most, ...days }: PerDays, asOf: Day): number | null {
  const over =
    days.daysSince === undefined ? daysBetween(asOf, days.daysUntil) : daysBetween(days.daysSince, asOf)
  if (over <= 0) return null
  return still + (most === undefined ? value / over : Math.min(most, value / over))
}

/** What was judged as of a day in a pause stands as of that day, whatever day it is read for. */
export function standingStill<S extends { readonly standsOn?: Day }>(
  signals: readonly S[],
  standsOn: Day,
  asOf: Day,
): S[] {
  return standsOn === asOf ? [...signals] : signals.map(signal => ({ ...signal, standsOn }))
}
