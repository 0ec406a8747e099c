// The weeks that are looked at: from Monday to Sunday, the last of them over by the day judged.
import { addDays, type Day, daysBetween, weekOf } from '@rung/kernel'

/** The last week that is over by a day, by its Monday. On a Sunday that is its own. */
export const lastWholeWeek = (asOf: Day): Day => addDays(weekOf(addDays(asOf, 1)), -7)

export type WeekGrid = {
  /** Their Mondays. */
  readonly weeks: readonly Day[]
  /** Which of them a day lies in; undefined before the first and after the last. */
  readonly indexOf: (day: Day) => number | undefined
  /** The weeks that somebody is a customer all of: from one place to before another. */
  readonly customerWeeks: (customer: CustomerDays) => { readonly from: number; readonly until: number }
}

export type CustomerDays = { readonly customerOn: Day; readonly closedOn: Day | null }

export function weekGrid(asOf: Day, count: number): WeekGrid {
  const last = lastWholeWeek(asOf)
  const weeks = Array.from({ length: count }, (_, index) => addDays(last, 7 * (index - count + 1)))
  const places = new Map(
    weeks.flatMap((week, index) =>
      Array.from({ length: 7 }, (_, day) => [addDays(week, day), index] as const),
    ),
  )
  /** How many of them begin before a day, the one that runs now among them. */
  const begunBefore = (day: Day): number => {
    const first = weeks[0] as Day
    return day <= first ? 0 : Math.min(weeks.length + 1, Math.ceil(daysBetween(first, day) / 7))
  }
  const customerWeeks = ({ customerOn, closedOn }: CustomerDays) => {
    const from = begunBefore(customerOn)
    const until = closedOn === null ? weeks.length : begunBefore(addDays(closedOn, 1)) - 1
    return { from, until: Math.max(from, until) }
  }
  return { weeks, indexOf: day => places.get(day), customerWeeks }
}
