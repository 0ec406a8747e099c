// Quarters by name: the one of a day, and those before it.
import { type Period, quarterFrom, quarter as toPeriod } from '@rung/kernel'

export type NamedQuarter = { readonly name: string; readonly period: Period }

/** A quarter by its name, YYYY-Qn. Throws on text that names none. */
export function namedQuarter(name: string): NamedQuarter {
  const period = toPeriod(name)
  if (period === undefined) throw new RangeError(`"${name}" is not a quarter`)
  return { name, period }
}

/** The `count` quarters before, the latest first. */
export function quartersBefore(name: string, count: number): NamedQuarter[] {
  return Array.from({ length: count }, (_, back) => namedQuarter(quarterFrom(name, -back - 1)))
}
