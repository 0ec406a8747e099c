// How sentences write days, money, numbers, quotes and people: round, short, in English.
import { isDay, majorUnits, minorDigits } from '@rung/kernel'
import type { FactView } from './fact-view.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** A quote that is longer is cut: a sentence is read at a glance, and the whole stands in the fact. */
const QUOTE_CHARACTERS = 300
/** From so many units on an amount is written without its minor ones. */
const WHOLE_FROM_UNITS = 100

/** What stands round a day in a sentence until it is written: private characters, that no words hold. */
const [OPENS, CLOSES] = ['\u{F0000}', '\u{F0001}']
const MARKED_DATE = new RegExp(`${OPENS}([^${CLOSES}]*)${CLOSES}`, 'u')

/** A day, marked for `writtenOut`. @example dayInWords('2026-11-04') // written out: '4 Nov 2026' */
export const dayInWords = (text: string | null): string =>
  text === null || !isDay(text) ? 'a day nobody named' : `${OPENS}${text}${CLOSES}`

/** The day of an instant: in UTC here, in the reader's own zone on a page. */
export function dayOfInstant(text: string): string {
  const at = new Date(text)
  return Number.isNaN(at.getTime()) ? text : `${OPENS}${at.toISOString()}${CLOSES}`
}

/** Where a sentence names a day: so many characters from its beginning, so many long. `date` is a day, or an instant. */
export type NamedDate = { readonly at: number; readonly length: number; readonly date: string }

export type WrittenSentence = { readonly what: string; readonly dates: NamedDate[] }

/**
 * A sentence with its days in English, and where they stand: a page says them in the reader's language and zone.
 * @example writtenOut(`due ${dayInWords('2026-11-04')}.`) // { what: 'due 4 Nov 2026.', dates: [{ at: 4, length: 10, date: '2026-11-04' }] }
 */
export function writtenOut(sentence: string): WrittenSentence {
  const dates: NamedDate[] = []
  let what = sentence
  for (let found = MARKED_DATE.exec(what); found !== null; found = MARKED_DATE.exec(what)) {
    const [marked, date = ''] = found
    const words = dateInEnglish(date)
    dates.push({ at: found.index, length: words.length, date })
    what = what.replace(marked, () => words)
  }
  return { what, dates }
}

function dateInEnglish(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-')
  return `${Number(day)} ${monthName(Number(month))} ${year}`
}

/** @example monthName(1) // 'Jan' */
export const monthName = (month: number): string => MONTHS[month - 1] ?? String(month)

/** @example numberInWords(10.400001) // '10.4' */
export const numberInWords = (value: number): string =>
  value.toLocaleString('en', { maximumSignificantDigits: Math.abs(value) >= 1_000_000 ? 9 : 6 })

/** @example shareInWords(0.316) // '32 %' */
export const shareInWords = (share: number): string => `${Math.round(share * 100)} %`

/** @example moneyInWords(4_800_000, 'EUR') // '48,000 EUR' */
export function moneyInWords(minor: number | null, currency: string | null): string {
  if (minor === null) return 'an amount nobody named'
  if (currency === null || !/^[A-Z]{3}$/.test(currency)) return `${numberInWords(minor)} minor units`
  const units = majorUnits(minor, currency)
  const shown = Math.abs(units) >= WHOLE_FROM_UNITS || Number.isInteger(units) ? 0 : minorDigits(currency)
  return `${units.toLocaleString('en', { minimumFractionDigits: shown, maximumFractionDigits: shown })} ${currency}`
}

/** @example quoted('too late') // '“too late”' */
export function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= QUOTE_CHARACTERS ? `“${line}”` : `“${line.slice(0, QUOTE_CHARACTERS - 1).trimEnd()}…”`
}

/** What is said after a sentence's colon; nothing where nothing was said, or it was erased. */
export const saying = (words: string | null): string => (words === null ? '' : `: ${quoted(words)}`)

/** A key of a workspace's own as people say it: `mid_market` is `mid market`. */
export const keyInWords = (key: string | null): string =>
  key === 'smb' ? 'small business' : (key ?? '').replaceAll('_', ' ')

const ROLE_WORDS: Readonly<Record<string, string>> = {
  champion: 'champion',
  economic_buyer: 'economic buyer',
  executive_sponsor: 'executive sponsor',
  admin: 'admin',
  user: 'user',
  detractor: 'detractor',
}

/** The part that somebody at an account has; null of the vendor's own people. */
export function roleOf(person: FactView | undefined): string | null {
  const role = person?.text('role') ?? null
  return role === null ? null : (ROLE_WORDS[role] ?? role)
}

/** Somebody's name; of one without a name, or who was erased, the part they have. */
export function nameOf(person: FactView | undefined, otherwise = 'Somebody'): string {
  const role = roleOf(person)
  return person?.words('name_ref') ?? (role === null ? otherwise : `${articleOf(role)} ${role}`)
}

const articleOf = (noun: string) => (/^[aeio]/.test(noun) ? 'An' : 'A')

/** The same in the middle of a sentence. */
export function namedWithin(person: FactView | undefined, otherwise = 'somebody there'): string {
  if (person === undefined) return otherwise
  const name = nameOf(person, otherwise)
  return person.words('name_ref') === null ? name.charAt(0).toLowerCase() + name.slice(1) : name
}

/** @example counted(1, 'seat') // '1 seat' */
export const counted = (count: number, noun: string): string =>
  `${numberInWords(count)} ${noun}${count === 1 ? '' : 's'}`

/** A sentence that closes with a quote that has its own full stop needs no other. @example endedOnce('“Too slow.”.') // '“Too slow.”' */
export const endedOnce = (sentence: string): string => sentence.replace(/([.!?…]”)\.$/, '$1')
