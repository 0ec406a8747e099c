// A day or an instant as the mapping says it is written, else ISO 8601 or what warehouses write. Never guesses an order.
import { tz } from '@date-fns/tz'
import { parse } from 'date-fns/parse'
import { toNumber } from './decimal.ts'
import type { NumberFormat } from './read-number.ts'
import { numberFrom } from './read-number.ts'
import { Unreadable } from './unreadable.ts'
import { instantOf, wallOf } from './wall-clock.ts'

/** How a time is written. Without `format`, `epoch` or `excel`: ISO 8601, strictly. */
export type TimeFormat = {
  /** Tokens of date-fns; of several, the one that fits. */
  readonly format?: string | readonly string[] | undefined
  readonly epoch?: 'seconds' | 'milliseconds' | 'microseconds' | undefined
  /** Days since the start of a workbook's calendar: 1900 as Windows has it, 1904 as old workbooks of Macs. */
  readonly excel?: 1900 | 1904 | undefined
  /** The zone of times that name no offset, and of days; nobody said: UTC, and a day is the one that is written. */
  readonly zone?: string | undefined
}

/** A time on a wall that names no offset, or an instant; in ms either way. */
type Read = { readonly wallMs: number } | { readonly ms: number }

const DAY_MS = 86_400_000
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/
const BASIC = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})?(?:[.,](\d{1,9}))?(Z|[+-]\d{2}(?::?\d{2})?)?$/
const EPOCH_MS = { seconds: 1000, milliseconds: 1, microseconds: 0.001 } as const
// Nothing that is imported happened earlier: such a value is 0 for "never", or was counted in another unit.
const EPOCH_FROM_MS = Date.UTC(1980, 0, 1)
const EPOCH_UNTIL_MS = Date.UTC(2201, 0, 1)
const EXCEL_ORIGIN_MS = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const
// Serial 60 is 29 February 1900, a day that only this calendar has: up to it every serial is a day off.
const EXCEL_FIRST = { 1900: 61, 1904: 0 } as const
// Two digits of a year mean 1950 to 2049, whenever the import is run.
const REFERENCE = new Date(Date.UTC(2000, 0, 1))
const IN_UTC = { in: tz('UTC') }

/** The instant in ISO 8601, UTC, to the millisecond; a day alone is its first instant in the zone. Throws {@link Unreadable}. */
export function instantFrom(text: string, format: TimeFormat, numbers: NumberFormat): string {
  const read = readTime(text, format, numbers)
  return new Date('ms' in read ? read.ms : instantOf(read.wallMs, format.zone ?? 'UTC')).toISOString()
}

/**
 * The day, YYYY-MM-DD. A time that names no offset lies in the day that it names; an instant in the day of `zone`, and
 * without one in the day it is written with. Throws {@link Unreadable}.
 */
export function dayFrom(text: string, format: TimeFormat, numbers: NumberFormat): string {
  if (isPlainIso(format) && format.zone === undefined) {
    readTime(text, format, numbers)
    const written = BASIC.exec(text) ?? ISO.exec(text)
    return `${written?.[1]}-${written?.[2]}-${written?.[3]}`
  }
  const read = readTime(text, format, numbers)
  return new Date('wallMs' in read ? read.wallMs : wallOf(read.ms, format.zone ?? 'UTC'))
    .toISOString()
    .slice(0, 10)
}

/** The instant of what is plainly ISO 8601, in ms; undefined for anything else: for comparisons of bare columns. */
export function isoMsFrom(text: string, zone = 'UTC'): number | undefined {
  if (!ISO.test(text)) return undefined
  try {
    const read = isoFrom(text)
    return 'ms' in read ? read.ms : instantOf(read.wallMs, zone)
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

/** True for what may be a date in some order of day and month, and is not ISO 8601. */
export function looksLikeDate(text: string): boolean {
  return /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:\D|$)/.test(text) && !ISO.test(text)
}

function isPlainIso({ format, epoch, excel }: TimeFormat): boolean {
  return format === undefined && epoch === undefined && excel === undefined
}

function readTime(text: string, format: TimeFormat, numbers: NumberFormat): Read {
  if (format.format !== undefined) return formatted(text, [format.format].flat())
  if (format.epoch !== undefined) return fromEpoch(text, format.epoch, numbers)
  if (format.excel !== undefined) return fromExcel(text, format.excel, numbers)
  return isoFrom(text)
}

function isoFrom(text: string): Read {
  const match = ISO.exec(text) ?? BASIC.exec(text)
  if (!match) throw new Unreadable(`"${text}" is not a day or time of ISO 8601${hintFor(text)}`)
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', offset] = match
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day))
  const isReal = new Date(date).toISOString().startsWith(`${year}-${month}-${day}`)
  if (!isReal) throw new Unreadable(`"${text}" names a day that no calendar has`)
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    throw new Unreadable(`"${text}" names a time that no clock shows: 00:00:00 to 23:59:59`)
  }
  const ms = Number(fraction.padEnd(3, '0').slice(0, 3))
  const wallMs = date + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 + ms
  return offset === undefined ? { wallMs } : { ms: wallMs - offsetMs(offset, text) }
}

function offsetMs(offset: string, text: string): number {
  if (!/^[+-]/.test(offset)) return 0
  const hours = Number(offset.slice(1, 3))
  const minutes = Number(offset.slice(3).replace(':', '') || 0)
  if (hours > 14 || minutes > 59) throw new Unreadable(`"${text}" has an offset that no zone has`)
  return (offset[0] === '-' ? -1 : 1) * (hours * 60 + minutes) * 60_000
}

function formatted(text: string, formats: readonly string[]): Read {
  const found = new Map<number, Read>()
  for (const format of formats) {
    const read = parseBy(text, format)
    if (read) found.set('ms' in read ? read.ms : read.wallMs, read)
  }
  const [only, ...others] = found.values()
  if (only && others.length === 0) return only
  if (only) throw new Unreadable(`"${text}" means different times by ${formats.map(quoted).join(' and ')}`)
  throw new Unreadable(`"${text}" is not written ${formats.map(quoted).join(' or ')}`)
}

function parseBy(text: string, format: string): Read | undefined {
  const parsed = parse(text, format, REFERENCE, IN_UTC)
  const ms = parsed.getTime()
  // "05-01-26" by dd-MM-yyyy would be the year 26.
  if (Number.isNaN(ms) || parsed.getUTCFullYear() < 1000 || parsed.getUTCFullYear() > 9999) return undefined
  return /[XxtT]/.test(unquoted(format)) ? { ms } : { wallMs: ms }
}

/** A format's tokens, without its quoted texts. */
export function unquoted(format: string): string {
  return format.replace(/''/g, '').replace(/'[^']*'/g, '')
}

function fromEpoch(text: string, unit: keyof typeof EPOCH_MS, numbers: NumberFormat): Read {
  const ms = Math.trunc(toNumber(numberFrom(text, numbers)) * EPOCH_MS[unit])
  if (ms >= EPOCH_FROM_MS && ms < EPOCH_UNTIL_MS) return { ms }
  throw new Unreadable(
    `"${text}" as ${unit} since 1970 lies outside 1980 to 2200: is \`epoch\` right? For "no value" say \`empty: ["${text}"]\``,
  )
}

function fromExcel(text: string, system: 1900 | 1904, numbers: NumberFormat): Read {
  const serial = toNumber(numberFrom(text, numbers))
  const wallMs = EXCEL_ORIGIN_MS[system] + Math.round(serial * DAY_MS)
  if (serial >= EXCEL_FIRST[system] && wallMs < EPOCH_UNTIL_MS) return { wallMs }
  throw new Unreadable(`"${text}" is not a day of a workbook that counts from ${system}`)
}

function hintFor(text: string): string {
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return ': for days as Excel counts them say `excel: 1900`'
  if (/^\d{8}$/.test(text)) return ': say `format: yyyyMMdd`'
  if (/^\d{9,11}(?:\.\d+)?$/.test(text)) return ': for seconds since 1970 say `epoch: seconds`'
  if (/^\d{12,14}$/.test(text)) return ': for milliseconds since 1970 say `epoch: milliseconds`'
  return ', such as 2026-01-05 or 2026-01-05T10:00:00Z: say how it is written, e.g. `format: dd-MM-yyyy`'
}

function quoted(format: string): string {
  return `"${format}"`
}
