// Months and quarters of the calendar that a span of days touches, each as far as the day asked about.
import {
  addDays,
  addMonths,
  type Day,
  day,
  type Period,
  quarter as quarterNamed,
  quarterOf,
} from '@rung/kernel'

export type Every = 'month' | 'quarter'

export type NamedPeriod = Period & {
  /** `2026-03` or `2026-Q1`. */
  readonly name: string
  /** The last day that is in it by the day asked about. */
  readonly lastDay: Day
  /** False while it is running. */
  readonly isOver: boolean
}

/** How many months a period is. */
export const MONTHS: Readonly<Record<Every, number>> = { month: 1, quarter: 3 }

/** From the one `from` lies in to the one `to` lies in, without those that begin after `asOf`. */
export function periodsOf(every: Every, from: Day, to: Day, asOf: Day): NamedPeriod[] {
  const periods: NamedPeriod[] = []
  const last = to < asOf ? to : asOf
  const first = firstDayOf(every, from)
  for (let index = 0; ; index++) {
    const since = addMonths(first, index * MONTHS[every])
    if (since > last) return periods
    const until = addMonths(first, (index + 1) * MONTHS[every])
    const end = addDays(until, -1)
    const isOver = end < asOf
    periods.push({ name: periodName(every, since), since, until, lastDay: isOver ? end : asOf, isOver })
  }
}

/** The first day of the month or quarter that a day lies in. */
export function firstDayOf(every: Every, on: Day): Day {
  return every === 'month' ? day(`${on.slice(0, 7)}-01`) : (quarterNamed(quarterOf(on)) as Period).since
}

/** `2026-03` or `2026-Q1`, of the one that a day lies in. */
export function periodName(every: Every, on: Day): string {
  return every === 'month' ? on.slice(0, 7) : quarterOf(on)
}
