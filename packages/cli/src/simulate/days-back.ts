// Days of the year before on which something happened, by its chance a day.
import type { Chance } from './seeded-random.ts'

/** The first day back of the year that is told week by week. */
export const YEAR_BACK = 364

/** Days back on which it happened, the longest ago first: of all from `first` to `last`. */
export const daysBack = (chance: Chance, aDay: number, first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, first - last + 1) }, (_, index) => first - index).filter(
    () => chance.next() < aDay,
  )
