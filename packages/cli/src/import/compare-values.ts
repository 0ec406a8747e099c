// Compares values by what they are: numbers by size, days and times by time, truth values as such, else as text.
import type { CellFormat } from './cell-format.ts'
import { booleanFrom } from './convert-value.ts'
import { compareDecimals, type Decimal, decimalOf } from './decimal.ts'
import { numberFrom, parseNumber } from './read-number.ts'
import { isoMsFrom, looksLikeDate } from './read-time.ts'
import type { FactValue } from './reading.ts'
import { Unreadable } from './unreadable.ts'
import { ARITHMETIC, type ValueObject, type ValueSpec } from './value-spec.ts'

/** What a value is said to be; `undefined` for a bare column, of which nothing is said. */
export type Kind = 'number' | 'boolean' | 'day' | 'instant' | 'text' | undefined

const KINDS: Readonly<Record<string, Kind>> = {
  integer: 'number',
  number: 'number',
  percent: 'number',
  minor: 'number',
  boolean: 'boolean',
  day: 'day',
  instant: 'instant',
  text: 'text',
  list: 'text',
}

/** The kind that a mapping's value has by what is said of it. */
export function kindOf(spec: ValueSpec): Kind {
  if (typeof spec === 'string') return undefined
  if (spec.as !== undefined) return KINDS[spec.as]
  if (spec.runningTotal || ARITHMETIC.some(word => spec[word] !== undefined)) return 'number'
  if (spec.template !== undefined || spec.hash !== undefined) return 'text'
  return kindOfConstant(spec)
}

function kindOfConstant({ const: constant, map }: ValueObject): Kind {
  const example = map ? Object.values(map).find(each => each !== null) : constant
  if (typeof example === 'number') return 'number'
  return typeof example === 'boolean' ? 'boolean' : undefined
}

export type Side = { readonly value: FactValue; readonly kind: Kind }

/**
 * Below zero when `a` comes before `b`, 0 when they are equal. When one side is a number, a truth value or a time, the
 * other is read as one. Two bare columns compare as numbers or times when both are, and else have no order.
 * Throws {@link Unreadable}.
 */
export function compareSides(a: Side, b: Side, cells: CellFormat): number {
  const kinds = [a.kind, b.kind]
  if (kinds.includes('number')) return compareDecimals(asNumber(a, cells), asNumber(b, cells))
  if (kinds.includes('boolean')) return Number(booleanFrom(scalarOf(a))) - Number(booleanFrom(scalarOf(b)))
  if (kinds.includes('day')) return order(asDay(a, cells), asDay(b, cells))
  if (kinds.includes('instant')) return asMs(a, cells) - asMs(b, cells)
  const [left, right] = [String(a.value), String(b.value)]
  if (kinds.includes('text')) return order(left, right)
  return compareBare(left, right, cells)
}

/** Whether two sides are the same. Bare columns are the same when their texts are: ids may begin with zeros. */
export function equalSides(a: Side, b: Side, cells: CellFormat): boolean {
  if ((a.kind ?? 'text') === 'text' && (b.kind ?? 'text') === 'text')
    return String(a.value) === String(b.value)
  return compareSides(a, b, cells) === 0
}

/** The smallest of some values (`sign` 1) or the largest (-1); undefined of none. */
export function smallest(
  values: readonly FactValue[],
  cells: CellFormat,
  sign: 1 | -1,
): FactValue | undefined {
  const side = (value: FactValue): Side => ({
    value,
    kind: typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : undefined,
  })
  return values.reduce<FactValue | undefined>(
    (best, value) =>
      best === undefined || sign * compareSides(side(value), side(best), cells) < 0 ? value : best,
    undefined,
  )
}

/** An order of cells of which nothing is said: numbers by size, then times, then texts. Throws for dates in some order. */
export function compareCells(a: string, b: string, cells: CellFormat): number {
  for (const text of [a, b]) refuseDate(text)
  const [x, y] = [sortable(a, cells), sortable(b, cells)]
  if (x.rank !== y.rank) return x.rank - y.rank
  if (x.number && y.number) return compareDecimals(x.number, y.number)
  return x.ms === undefined || y.ms === undefined ? order(a, b) : x.ms - y.ms
}

function sortable(text: string, cells: CellFormat): { rank: number; number?: Decimal; ms?: number } {
  const number = parseNumber(text, cells)
  if (number) return { rank: 0, number }
  const ms = isoMsFrom(text, cells.zone)
  return ms === undefined ? { rank: 2 } : { rank: 1, ms }
}

function compareBare(a: string, b: string, cells: CellFormat): number {
  const numbers = [parseNumber(a, cells), parseNumber(b, cells)]
  if (numbers[0] && numbers[1]) return compareDecimals(numbers[0], numbers[1])
  const times = [isoMsFrom(a, cells.zone), isoMsFrom(b, cells.zone)]
  if (times[0] !== undefined && times[1] !== undefined) return times[0] - times[1]
  for (const text of [a, b]) refuseDate(text)
  throw new Unreadable(
    `"${a}" and "${b}" have no order: say what they are, e.g. { column: ..., as: number }, or as: text`,
  )
}

function refuseDate(text: string): void {
  if (!looksLikeDate(text)) return
  throw new Unreadable(
    `"${text}" has no order as it is written: say how, e.g. { column: ..., as: day, format: dd-MM-yyyy }`,
  )
}

function asNumber({ value }: Side, cells: CellFormat): Decimal {
  return typeof value === 'number' ? decimalOf(value) : numberFrom(String(value), cells)
}

function asDay(side: Side, cells: CellFormat): string {
  if (side.kind === 'day') return String(side.value)
  return new Date(asMs(side, cells)).toISOString().slice(0, 10)
}

function asMs({ value }: Side, cells: CellFormat): number {
  const ms = isoMsFrom(String(value), cells.zone)
  if (ms === undefined)
    throw new Unreadable(`"${String(value)}" is not a day or time of ISO 8601: say how it is written`)
  return ms
}

function scalarOf({ value }: Side): string | number | boolean {
  return typeof value === 'boolean' || typeof value === 'number' ? value : String(value)
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
