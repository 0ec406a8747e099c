// The weeks that are looked at: from Monday to Sunday, the last of them over by the day judged.
import { addDays, type Day, daysBetween } from '@rung/kernel'

const A_MONDAY = '1970-01-05' as Day

/** The Monday of a day's week. `weekOf('2026-03-04')` is 2026-03-02. */
export function weekOf(day: Day): Day {
  const since = daysBetween(A_MONDAY, day)
  return addDays(A_MONDAY, since - (((since % 7) + 7) % 7))
}

export type WeekGrid = {
  /** Their Mondays. */
  readonly weeks: readonly Day[]
  /** Which of them a day lies in; undefined before the first and after the last. */
  readonly indexOf: (day: Day) => number | undefined
}

export function weekGrid(asOf: Day, count: number): WeekGrid {
  const last = addDays(weekOf(addDays(asOf, 1)), -7)
  const weeks = Array.from({ length: count }, (_, index) => addDays(last, 7 * (index - count + 1)))
  const places = new Map(
    weeks.flatMap((week, index) =>
      Array.from({ length: 7 }, (_, day) => [addDays(week, day), index] as const),
    ),
  )
  return { weeks, indexOf: day => places.get(day) }
}
