// The weeks that are looked at: from Monday to Sunday, the last of them over by the day judged.
import { addDays, type Day, weekOf } from '@rung/kernel'

/** The last week that is over by a day, by its Monday. On a Sunday that is its own. */
export const lastWholeWeek = (asOf: Day): Day => addDays(weekOf(addDays(asOf, 1)), -7)

export type WeekGrid = {
  /** Their Mondays. */
  readonly weeks: readonly Day[]
  /** Which of them a day lies in; undefined before the first and after the last. */
  readonly indexOf: (day: Day) => number | undefined
}

export function weekGrid(asOf: Day, count: number): WeekGrid {
  const last = lastWholeWeek(asOf)
  const weeks = Array.from({ length: count }, (_, index) => addDays(last, 7 * (index - count + 1)))
  const places = new Map(
    weeks.flatMap((week, index) =>
      Array.from({ length: 7 }, (_, day) => [addDays(week, day), index] as const),
    ),
  )
  return { weeks, indexOf: day => places.get(day) }
}
