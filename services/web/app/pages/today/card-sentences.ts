// What a card says, as sentences: why now, what is at stake, what to do, what it is worth.

import { differenceInCalendarDays, parseISO } from 'date-fns'
import { chanceRange, formatChance, isWide } from '../../controls/chance-words.ts'
import { formatDay, formatDaysFrom, formatMoney, plural } from '../../controls/format.ts'
import { unbroken } from '../../controls/unbroken.ts'
import type { Card, Renewal, TalkLine } from './worklist-types.ts'

/** Further ahead than this a day says more than a number of days. */
const COUNTED_DAYS = 120

const CALENDAR_DAY = /\b\d{4}-\d{2}-\d{2}\b/g

/** Days inside of a sentence, as people say them: `since 2026-11-12` becomes `since Thu 12 Nov`. */
export const withSpokenDays = (words: string): string =>
  unbroken(words.replace(CALENDAR_DAY, day => formatDay(day)))

/** Why this account and why now, in one sentence. */
export function whyNow({ reasons, play }: Pick<Card, 'reasons' | 'play'>): string {
  const first = reasons[0]
  return first === undefined ? `${play.name}.` : withSpokenDays(first.sentence)
}

/** What to do, and by when it matters: `Close the success gap before Mon 21 Dec.` */
export function whatToDo({ play, renewal }: Pick<Card, 'play' | 'renewal'>, today: string): string {
  const isAhead = renewal !== null && renewal.dueOn > today
  return isAhead ? `${play.name} before ${formatDay(renewal.dueOn)}.` : `${play.name}.`
}

/** `48,000 EUR renews in 23 days`; null while nobody knows what they pay. */
export function atStake(
  { value, renewal }: Pick<Card, 'value' | 'renewal'>,
  currency: string | null,
  today: string,
): string | null {
  if (value === null || currency === null) return null
  const money = formatMoney(value.arrAtStakeMinor, currency)
  if (renewal === null) return `${money}, no renewal dated`
  const days = differenceInCalendarDays(parseISO(renewal.dueOn), parseISO(today))
  if (days > COUNTED_DAYS) return `${money}, due ${formatDay(renewal.dueOn)}`
  if (days < 0) return `${money} was due ${formatDaysFrom(renewal.dueOn, today)}, undecided`
  return `${money} renews ${formatDaysFrom(renewal.dueOn, today)}`
}

/** Two figures that count: a guess is not said to the cent. */
export function roundToTwoFigures(amount: number): number {
  if (amount === 0) return 0
  const step = 10 ** (Math.floor(Math.log10(Math.abs(amount))) - 1)
  return Math.round(amount / step) * step
}

/** What it rests on: `a first guess`, or how many results of one's own. */
export function guessOf({ basis, ownResults }: Pick<Card, 'basis' | 'ownResults'>): string {
  const own = plural(ownResults, 'result')
  if (basis === 'own_results') return `by ${own} of yours`
  return ownResults === 0 ? 'a first guess' : `a first guess with ${own} of yours`
}

/** What an hour on the card can be expected to prevent; null while it is not known. */
export function worthAnHour(
  { value, ...card }: Pick<Card, 'value' | 'basis' | 'ownResults'>,
  currency: string | null,
): string | null {
  if (value === null || currency === null) return null
  const worth = roundToTwoFigures(value.preventablePerHourMinor)
  return `Worth about ${formatMoney(worth, currency)} an hour, ${guessOf(card)}`
}

/** The model's risk of losing a renewal, with its range. */
export function riskSentence({
  probabilityLost,
  interval,
}: Pick<Renewal, 'probabilityLost' | 'interval'>): string {
  const [chance, range] = [formatChance(probabilityLost), chanceRange(interval)]
  if (!isWide(interval)) return `We expect to lose it with ${chance} (${range}).`
  return `Whether we lose it is a guess: ${chance} by what is known, and anything from ${range} may be true.`
}

/** What is said to the customer, and what is for whoever calls. */
export function splitTalk(lines: readonly TalkLine[]): { toSay: TalkLine[]; forYou: TalkLine[] } {
  const isForYou = ({ kind }: TalkLine): boolean => kind === 'question' || kind === 'agree'
  return { toSay: lines.filter(line => !isForYou(line)), forYou: lines.filter(isForYou) }
}
