// When somebody is off, by what was stated of them and of their workspace.
import type { Day } from '@rung/kernel'
import { type DayOff, dayOffRule, whereTheyAre } from './day-off-rule.ts'
import { publicHolidaysOf } from './public-holidays.ts'
import type { DaysOffOfPerson } from './stated-days-off.ts'

/** Null for a day that is none, of whatever day of the week. */
export async function daysOffOf(stated: DaysOffOfPerson): Promise<(day: Day) => DayOff | null> {
  return dayOffRule(stated, await publicHolidaysOf(whereTheyAre(stated)))
}

/** What is said of it to others: why somebody takes a day of their own is nobody's concern. */
const OWN_DAY_OFF = 'Own day off'
const OWN_HALF_DAY = 'Own half day off'

export type WorkDays = {
  /** Why nobody works on a day; null for one that is worked, or half of it is. */
  readonly dayOff: (day: Day) => string | null
  /** Why half of the hours are worked; null for any other day. */
  readonly halfDay: (day: Day) => string | null
}

/** The same as a calendar of work reads it: why a day is off, or half of it. */
export async function workDaysOf(stated: DaysOffOfPerson): Promise<WorkDays> {
  const dayOff = await daysOffOf(stated)
  const named = (day: Day, half: boolean): string | null => {
    const off = dayOff(day)
    if (off === null || off.half !== half) return null
    return off.source === 'person' ? (half ? OWN_HALF_DAY : OWN_DAY_OFF) : off.name
  }
  return { dayOff: day => named(day, false), halfDay: day => named(day, true) }
}
