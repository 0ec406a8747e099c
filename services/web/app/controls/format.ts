// Numbers, money and days as people read them: round where one looks, exact on hover and in exports. No line ends inside of one.
import { daysAgo, daysAhead } from '@rung/kernel/quantity'
import { differenceInCalendarDays, parseISO } from 'date-fns'
import { fractionDigits, numberFormat } from './number-format.ts'
import { inOneLine, NO_BREAK } from './unbroken.ts'

/** Undefined: the reader's own language and zone. */
const LOCALE = undefined

const dayOf = (day: string | Date): Date => (typeof day === 'string' ? parseISO(day) : day)

const near = new Intl.DateTimeFormat(LOCALE, { weekday: 'short', day: 'numeric', month: 'short' })
const far = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric' })
const NEAR_DAYS = 45

/** `Sat 28 Nov` within some weeks of today, else `28 Nov 2025`. Takes a day or an instant. */
export function formatDay(day: string | Date): string {
  const date = dayOf(day)
  const isNear = Math.abs(differenceInCalendarDays(date, new Date())) <= NEAR_DAYS
  return inOneLine((isNear ? near : far).format(date))
}

const instant = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' })
export const formatInstant = (at: string | Date): string => inOneLine(instant.format(dayOf(at)))

/** `in 23 days`, `today`, `12 days ago`. */
export function formatDaysFrom(day: string, today: string | Date = new Date()): string {
  const days = differenceInCalendarDays(dayOf(day), dayOf(today))
  return inOneLine(days < 0 ? daysAgo(-days) : daysAhead(days))
}

/** Minor units to what is said: `48,000 EUR`. Two digits fewer where the sum is large. */
export function formatMoney(minor: number, currency: string): string {
  const digits = fractionDigits(currency)
  const major = minor / 10 ** digits
  const number = numberFormat({
    maximumFractionDigits: Math.abs(major) < 10 ? digits : 0,
    signDisplay: 'negative',
  })
  return `${number.format(major).replace('-', '−')}${NO_BREAK}${currency}`
}

/** `1.2M`, `48K`: beside a currency that is named once for all. */
export function shortSum(minor: number, currency: string): string {
  const number = numberFormat({ notation: 'compact', maximumFractionDigits: 1, signDisplay: 'negative' })
  return number.format(minor / 10 ** fractionDigits(currency)).replace('-', '−')
}

/** `1.2M EUR`, `48K EUR`: where there is little room. */
export const formatMoneyShort = (minor: number, currency: string): string =>
  `${shortSum(minor, currency)}${NO_BREAK}${currency}`

/** To the last minor unit, for `title` and exports. */
export function exactMoney(minor: number, currency: string): string {
  const digits = fractionDigits(currency)
  const number = numberFormat({
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return `${number.format(minor / 10 ** digits)}${NO_BREAK}${currency}`
}

/** A share from 0 to 1: `79 %`. */
export function formatPercent(share: number, digits = 0): string {
  return `${numberFormat({ maximumFractionDigits: digits }).format(share * 100)}${NO_BREAK}%`
}

export function formatNumber(value: number, digits = 0): string {
  return numberFormat({ maximumFractionDigits: digits }).format(value)
}

/** With its sign: `+7`, `−6.1`. */
export function formatChange(value: number, digits = 0): string {
  return numberFormat({ maximumFractionDigits: digits, signDisplay: 'exceptZero' })
    .format(value)
    .replace('-', '−')
}

/** Hours as one says them: `1 h 30`, `45 min`. */
export function formatHours(hours: number): string {
  const minutes = Math.round(hours * 60)
  if (minutes < 60) return `${minutes}${NO_BREAK}min`
  const rest = minutes % 60
  const hour = `${Math.floor(minutes / 60)}${NO_BREAK}h`
  return rest === 0 ? hour : `${hour}${NO_BREAK}${String(rest).padStart(2, '0')}`
}

/** `nine`, up to twelve; larger numbers as digits. */
export function formatCount(count: number): string {
  return NUMBER_WORDS[count] ?? formatNumber(count)
}

const NUMBER_WORDS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** `1 card`, `3 cards`. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${formatNumber(count)}${NO_BREAK}${count === 1 ? one : many}`
