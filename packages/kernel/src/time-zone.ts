// Time zones by their IANA names: what is one, and the calendar day that it is there.
import { TZDate, tz } from '@date-fns/tz'
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

/**
 * The instant at which a clock there shows `HH:MM` on that day. Where the clock is put forward over it, as much later as it is put
 * forward; where it shows it twice, one of the two. Throws on a name that is no time zone.
 *
 * @example instantInZone(day('2026-03-30'), '08:00', 'Europe/Berlin') // 2026-03-30T06:00:00.000Z
 */
export function instantInZone(on: Day, time: string, timeZone: string): Date {
  // At once, not field by field: on a day on which a zone moved at midnight the year would be set before it.
  const [year, month, date] = on.split('-').map(Number) as [number, number, number]
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  const shown = new TZDate(year, month - 1, date, hours, minutes, timeZone)
  const instant = new Date(shown.getTime())
  if (Number.isNaN(instant.getTime())) throw new RangeError(`"${timeZone}" is not a time zone`)
  return instant
}
