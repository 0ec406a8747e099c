// Quarters by name: the one of a day, and those before it.
import { type Day, type Period, quarter as toPeriod } from '@rung/kernel'

export type NamedQuarter = { readonly name: string; readonly period: Period }

/** A quarter by its name, YYYY-Qn. Throws on text that names none. */
export function namedQuarter(name: string): NamedQuarter {
  const period = toPeriod(name)
  if (period === undefined) throw new RangeError(`"${name}" is not a quarter`)
  return { name, period }
}

/** The quarter a day lies in, by name. */
export function quarterOf(d: Day): string {
  return `${d.slice(0, 4)}-Q${Math.ceil(Number(d.slice(5, 7)) / 3)}`
}

/** The `count` quarters before, the latest first. */
export function quartersBefore(name: string, count: number): NamedQuarter[] {
  return Array.from({ length: count }, (_, back) => namedQuarter(quarterFrom(name, -back - 1)))
}

/** The name of the quarter so many after, or before. */
export function quarterFrom(name: string, ahead: number): string {
  const at = Number(name.slice(0, 4)) * 4 + Number(name.slice(6)) - 1 + ahead
  return `${String(Math.floor(at / 4)).padStart(4, '0')}-Q${(at % 4) + 1}`
}
