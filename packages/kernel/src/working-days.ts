// Days on which somebody works: what comes back in two days comes back on a day when they are there.
import { utc } from '@date-fns/utc'
import { getISODay } from 'date-fns/getISODay'
import { addDays, type Day, startOf } from './day.ts'

/** Of the week by ISO 8601: 1 is Monday, 7 is Sunday. At least one. */
export type WorkingDays = readonly number[]

/** When somebody works: on the days of their week that are no days off. However far ahead one looks, there is such a day. */
export type WorkCalendar = {
  readonly workingDays: WorkingDays
  /** Why nobody works on a day, such as "Good Friday"; null where they would. */
  readonly dayOff: (day: Day) => string | null
}

/** The day on which something is due, and where it would lie if that were a working day. */
export type DueDay = {
  readonly on: Day
  /** Null where nothing was moved. */
  readonly movedFrom: Day | null
  /** The day off that moved it; null where it is no day of their week, or nothing was moved. */
  readonly movedFor: string | null
}

/** A week without any day off. */
export const everyWeek = (workingDays: WorkingDays): WorkCalendar => ({ workingDays, dayOff: () => null })

export const isWorkingDay = (day: Day, { workingDays, dayOff }: WorkCalendar): boolean =>
  workingDays.includes(getISODay(startOf(day), { in: utc })) && dayOff(day) === null

/**
 * The working day so many working days after `day`, 1 or more.
 *
 * @example addWorkingDays(thursday, 2, { workingDays: [1, 2, 3, 4, 5], dayOff: goodFriday }) // Tuesday, where Easter Monday is none
 */
export function addWorkingDays(day: Day, count: number, calendar: WorkCalendar): Day {
  let reached = day
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1)
    if (isWorkingDay(reached, calendar)) left--
  }
  return reached
}

/**
 * The day itself where somebody works on it, else their next working day: never an earlier one.
 *
 * @example nextWorkingDay(goodFriday, easterInBerlin) // Tuesday, moved from Friday for "Good Friday"
 */
export function nextWorkingDay(day: Day, calendar: WorkCalendar): DueDay {
  if (isWorkingDay(day, calendar)) return { on: day, movedFrom: null, movedFor: null }
  return { on: addWorkingDays(day, 1, calendar), movedFrom: day, movedFor: calendar.dayOff(day) }
}

/**
 * The last day of their week after `today` and within so many days, or the next where there is none; and from there the next
 * working day: days off make nothing due earlier.
 *
 * @example workingDayWithin(thursday, 3, everyWeek([1, 2, 3, 4, 5])) // Friday: Sunday is none, nor is Saturday
 */
export function workingDayWithin(today: Day, withinDays: number, calendar: WorkCalendar): DueDay {
  return nextWorkingDay(dayOfWeekWithin(today, withinDays, everyWeek(calendar.workingDays)), calendar)
}

function dayOfWeekWithin(today: Day, withinDays: number, week: WorkCalendar): Day {
  for (let days = withinDays; days > 0; days--) {
    const day = addDays(today, days)
    if (isWorkingDay(day, week)) return day
  }
  return addWorkingDays(today, 1, week)
}
