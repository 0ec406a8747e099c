// Renewals as a calendar (iCalendar, RFC 5545): a whole day each.
import { addDays, format, parseISO } from 'date-fns'
import type { ListedRenewal } from './listed-renewal.ts'

type Entry = Pick<ListedRenewal, 'accountId' | 'renewalId' | 'dueOn' | 'name' | 'externalId'>

/** `stamp`: when it was made. `address`: of the Rung that it comes from, for the links in it. */
export function calendarOf(
  renewals: readonly Entry[],
  { stamp, address }: { stamp: Date; address: string },
): string {
  const made = stamp.toISOString().replace(/[-:]|\.\d{3}/g, '')
  const events = renewals.flatMap(({ accountId, renewalId, dueOn, name, externalId }) => [
    'BEGIN:VEVENT',
    `UID:${renewalId}@rung`,
    `DTSTAMP:${made}`,
    `DTSTART;VALUE=DATE:${compact(parseISO(dueOn))}`,
    `DTEND;VALUE=DATE:${compact(addDays(parseISO(dueOn), 1))}`,
    `SUMMARY:${escapeText(`${name ?? externalId ?? 'An account'} renews`)}`,
    `URL:${address}/accounts/${encodeURIComponent(externalId ?? accountId)}`,
    'END:VEVENT',
  ])
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Rung//Renewals//EN', ...events, 'END:VCALENDAR', '']
    .map(fold)
    .join('\r\n')
}

const compact = (day: Date): string => format(day, 'yyyyMMdd')

const escapeText = (text: string): string =>
  text.replace(/[\\;,]/g, mark => `\\${mark}`).replace(/\r?\n/g, '\\n')

const LINE = 73

/** A line is at most 75 octets: what is over goes on the next, after a blank. No letter is cut in two. */
function fold(line: string): string {
  const bytes = (text: string): number => new TextEncoder().encode(text).length
  let folded = ''
  let current = ''
  for (const letter of line) {
    if (bytes(current + letter) > LINE) {
      folded += `${current}\r\n `
      current = ''
    }
    current += letter
  }
  return folded + current
}
