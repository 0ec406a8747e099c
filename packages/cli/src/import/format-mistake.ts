// What is wrong with a format of days and times, before any value is read by it.
import { tz } from '@date-fns/tz'
import { format as write } from 'date-fns/format'
import { parse } from 'date-fns/parse'
import { unquoted } from './read-time.ts'

const IN_UTC = { in: tz('UTC') }
const SAMPLE = new Date(Date.UTC(2026, 0, 5, 10))

/**
 * Undefined when a format of date-fns tokens can be read by. A format that would read something, and something else than
 * its writer meant, is a mistake: `dd-mm-yyyy` takes months for minutes, `hh` without `a` knows no afternoon.
 */
export function formatMistake(format: string): string | undefined {
  const tokens = unquoted(format)
  if (/[YD]/.test(tokens)) {
    return `"${format}": years are yyyy and days dd, in small letters, e.g. dd-MM-yyyy`
  }
  try {
    // Some tokens can be written and not read, such as z, the name of a zone.
    if (Number.isNaN(parse(write(SAMPLE, format, IN_UTC), format, SAMPLE, IN_UTC).getTime())) {
      return `"${format}" cannot be read back: offsets are xxx (+01:00), and a zone is said by \`zone\``
    }
  } catch {
    return `"${format}" is not written in tokens of date-fns: e.g. dd-MM-yyyy, M/d/yyyy h:mm a, yyyy-MM-dd'T'HH:mm:ss; put plain letters in '...'`
  }
  const has = (pattern: RegExp): boolean => pattern.test(tokens)
  if (has(/[tT]/)) return undefined
  if (has(/m/) && !has(/[HhKk]/)) return `"${format}": mm are minutes, months are MM`
  if (has(/[hK]/) && !has(/[abB]/)) return `"${format}": hh goes to 12 and needs a (AM, PM); HH goes to 24`
  if (!has(/[yuR]/)) return `"${format}" names no year: add yyyy`
  if (has(/d/) && !has(/[MLw]/)) return `"${format}" names a day and no month: months are MM`
  return undefined
}
