// Time zones by their IANA names: what is one, and the calendar day that it is there.
import { tz } from '@date-fns/tz'
import { format } from 'date-fns/format'
import { type Day, day } from './day.ts'

/** True for a name such as `Europe/Berlin`, or an offset such as `+02:00`. By the platform: date-fns takes more than there is. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/**
 * The calendar day that it is in a time zone at an instant. Throws on a name that is no time zone.
 *
 * @example dayInZone(new Date('2026-03-28T23:30:00Z'), 'Europe/Berlin') // '2026-03-29'
 */
export function dayInZone(instant: Date, timeZone: string): Day {
  return day(format(instant, 'uuuu-MM-dd', { in: tz(timeZone) }))
}
