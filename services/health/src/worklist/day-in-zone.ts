// The calendar day that it is somewhere: a CSM's day begins in their own zone.
import { type Day, day } from '@rung/kernel'

/** `timeZone` is an IANA name, such as `Europe/Berlin`. Throws on a name that is none. */
export function dayInZone(instant: Date, timeZone: string): Day {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant)
  const part = (type: 'year' | 'month' | 'day') => parts.find(each => each.type === type)?.value ?? ''
  return day(`${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`)
}
