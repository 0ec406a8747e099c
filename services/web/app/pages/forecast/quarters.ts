// Quarters by name, as they follow each other: `2026-Q4` and those around it.
import { addQuarters, format, parse, startOfQuarter } from 'date-fns'

const NAME = /^\d{4}-Q[1-4]$/

export const isQuarter = (text: string | undefined): text is string => text !== undefined && NAME.test(text)

/** The quarter of a day. */
export const quarterOf = (day: Date): string => format(day, "yyyy-'Q'Q")

/** So many quarters later; earlier below 0. */
export function quarterAfter(quarter: string, by: number): string {
  return quarterOf(addQuarters(firstDayOf(quarter), by))
}

/** `Q4 2026`, as one says it. */
export const quarterWords = (quarter: string): string => `${quarter.slice(5)} ${quarter.slice(0, 4)}`

function firstDayOf(quarter: string): Date {
  const first = parse(`${quarter.slice(0, 4)}-01-01`, 'yyyy-MM-dd', new Date(0))
  return startOfQuarter(addQuarters(first, Number(quarter.slice(6)) - 1))
}
