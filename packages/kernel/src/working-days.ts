// Days on which somebody works: what comes back in two days comes back on a day when they are there.
import { utc } from '@date-fns/utc'
import { getISODay } from 'date-fns/getISODay'
import { addDays, type Day, startOf } from './day.ts'

/** Of the week by ISO 8601: 1 is Monday, 7 is Sunday. At least one. */
export type WorkingDays = readonly number[]

export const isWorkingDay = (day: Day, workingDays: WorkingDays): boolean =>
  workingDays.includes(getISODay(startOf(day), { in: utc }))

/**
 * The working day so many working days after `day`, 1 or more.
 *
 * @example addWorkingDays(friday, 2, [1, 2, 3, 4, 5]) // Tuesday
 */
export function addWorkingDays(day: Day, count: number, workingDays: WorkingDays): Day {
  let reached = day
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1)
    if (isWorkingDay(reached, workingDays)) left--
  }
  return reached
}

/**
 * The last working day after `today` and within so many days; where there is none, the next working day.
 *
 * @example workingDayWithin(thursday, 3, [1, 2, 3, 4, 5]) // Friday: Sunday is none, nor is Saturday
 */
export function workingDayWithin(today: Day, withinDays: number, workingDays: WorkingDays): Day {
  for (let days = withinDays; days > 0; days--) {
    const day = addDays(today, days)
    if (isWorkingDay(day, workingDays)) return day
  }
  return addWorkingDays(today, 1, workingDays)
}
