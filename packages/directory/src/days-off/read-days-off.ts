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

/** The same as a calendar of work reads it: why a day is off. */
export async function dayOffNamesOf(stated: DaysOffOfPerson): Promise<(day: Day) => string | null> {
  const dayOff = await daysOffOf(stated)
  return day => {
    const off = dayOff(day)
    return off?.source === 'person' ? OWN_DAY_OFF : (off?.name ?? null)
  }
}
