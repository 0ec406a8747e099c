// A day's list cut down to what is read in a mail or a channel: who, why, what is at stake, what to say first.
import { daysBetween, majorUnits, quantity } from '@rung/kernel'
import { isActive } from '@rung/worklist'
import type { WorklistAnswer } from '../routes/schema/worklist.ts'
import { saidOnce } from './said-once.ts'

type Card = WorklistAnswer['cards'][number]

export type Digest = {
  readonly date: string
  /** What it is, in a line that names no customer. */
  readonly title: string
  readonly cards: readonly DigestCard[]
  readonly winBacks: readonly DigestCard[]
  /** Accounts with a reason that did not fit into the hours. */
  readonly passedOver: number
  /** Of the list on Rung's page. */
  readonly link: string
  /** What else was asked for, below the list. */
  readonly sections: readonly DigestSection[]
  /** What is to be known of the sending itself, above it: our own words. */
  readonly notes: readonly string[]
}

/** Things with a day, under a heading. */
export type DigestSection = {
  readonly title: string
  readonly lines: readonly { readonly text: string; readonly link: string }[]
}

export type DigestCard = {
  readonly name: string
  readonly link: string
  /** What the play is for, as a sentence. */
  readonly why: string
  /** How often nobody answered, and whom to try instead; null where nobody was tried in vain. */
  readonly tried: string | null
  /** What else there is, as sentences. */
  readonly besides: readonly string[]
  /** `48,000 EUR at stake, renews 27 March (in 17 days)`; null where neither is known. */
  readonly stake: string | null
  /** `Call them: 1 hour`. */
  readonly play: string
  /** Whom to speak with and how to begin; null where the play is the CSM's own work. */
  readonly begin: string | null
}

type Beside = Pick<Digest, 'sections' | 'notes'> & {
  /** What is asked of the company and of no account. */
  readonly company: DigestSection['lines']
}

const LANGUAGE = 'en-GB'

/** Of a list as it is answered: cards that are over are left out. `address`: where Rung's pages are. */
export function digestOf(
  list: WorklistAnswer,
  address: string,
  { company = [], sections = [], notes = [] }: Partial<Beside> = {},
): Digest {
  const open = (cards: readonly Card[]): DigestCard[] =>
    cards
      .filter(({ status, movedTo }) => isActive(status) && movedTo === null)
      .map(card => cardOf(card, list, address))
  const cards = open(list.cards)
  return {
    date: list.date,
    title: titleOf(list.date, cards.length, company.length),
    cards,
    winBacks: open(list.winBacks),
    passedOver: list.passedOver,
    link: `${address}/today`,
    sections: [{ title: 'For the company', lines: company }, ...sections].filter(
      ({ lines }) => lines.length > 0,
    ),
    notes,
  }
}

function cardOf(card: Card, { currency, date }: WorklistAnswer, address: string): DigestCard {
  const { play, hours, talk, accountId, externalId } = card
  const [first, ...others] = saidOnce(card, date).map(sentenceOf)
  return {
    name: card.name ?? externalId ?? accountId,
    link: `${address}/accounts/${encodeURIComponent(externalId ?? accountId)}`,
    why: first ?? play.name,
    tried: triedOf(card),
    besides: others,
    stake: stakeOf(card, currency, date),
    play: `${play.name}: ${hoursOf(hours)}`,
    begin: beginOf(talk),
  }
}

/** What is said of a card beneath its name, line by line. */
export function linesOf({ why, tried, besides, stake, play, begin }: DigestCard): string[] {
  return [why, tried, ...besides, stake, play, begin].filter(line => line !== null)
}

function triedOf({ tries, askAnotherWay, tryInstead }: Card): string | null {
  if (tries === 0) return null
  const often = tries === 1 ? 'once' : quantity(tries, 'time')
  if (!askAnotherWay) return `Nobody answered ${often}.`
  const other = tryInstead?.stakeholderName ?? 'somebody else there'
  return `Nobody answered ${often}: try ${other}, or another way than the last.`
}

/** The reason, and in the customer's words or by name what it is about. */
const sentenceOf = ({ sentence, about }: Card['reasons'][number]): string =>
  withSpokenDays(about.length === 0 ? sentence : `${sentence} (${about.join('; ')})`)

function stakeOf(
  { value, renewal }: Pick<Card, 'value' | 'renewal'>,
  currency: string | null,
  today: WorklistAnswer['date'],
): string | null {
  const parts = [
    ...(value === null || currency === null ? [] : [`${money(value.arrAtStakeMinor, currency)} at stake`]),
    ...(renewal === null
      ? []
      : [`${renewsOrDue(renewal.dueOn, today)} (${inDays(daysBetween(today, renewal.dueOn))})`]),
  ]
  return parts.length === 0 ? null : parts.join(', ')
}

const renewsOrDue = (dueOn: string, today: string): string =>
  dueOn < today ? `undecided since ${dayWords(dueOn)}` : `renews ${dayWords(dueOn)}`

function beginOf({ stakeholderName, lines }: Card['talk']): string | null {
  const [opening] = lines
  if (opening === undefined) return stakeholderName === null ? null : `Speak with ${stakeholderName}`
  return stakeholderName === null ? opening.text : `To ${stakeholderName}: ${opening.text}`
}

export const inDays = (days: number): string =>
  days === 0 ? 'today' : days < 0 ? `${quantity(-days, 'day')} ago` : `in ${quantity(days, 'day')}`

const hoursOf = (hours: number): string =>
  hours < 1 ? `${Math.round(hours * 60)} minutes` : quantity(Number(hours.toFixed(1)), 'hour')

export function money(minor: number, currency: string): string {
  const format = new Intl.NumberFormat(LANGUAGE, { style: 'currency', currency, maximumFractionDigits: 0 })
  return format.format(majorUnits(minor, currency))
}

/** Days inside of a sentence, as people say them: `on 2026-03-27` becomes `on 27 Mar 2026`. */
const withSpokenDays = (text: string): string =>
  text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, day =>
    new Intl.DateTimeFormat(LANGUAGE, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(new Date(`${day}T00:00:00Z`)),
  )

/** `Friday 27 March 2026`. */
export const dayWords = (day: string): string =>
  new Intl.DateTimeFormat(LANGUAGE, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
    .format(new Date(`${day}T00:00:00Z`))
    .replace(',', '')

/** `Monday 2 March 2026: 2 accounts to look after, 1 task for the company`. */
export function titleOf(date: string, cards: number, tasks: number): string {
  const asked = tasks === 0 ? [] : [`${quantity(tasks, 'task')} for the company`]
  const accounts =
    cards === 0 && tasks > 0 ? [] : [`${cards === 0 ? 'nothing' : quantity(cards, 'account')} to look after`]
  return `${dayWords(date)}: ${[...accounts, ...asked].join(', ')}`
}

/** Cut down to the cards of which its sections tell: those that were handed over since it was sent. */
export function handedDigest(digest: Digest): Digest {
  const links = new Set(digest.sections.flatMap(({ lines }) => lines.map(({ link }) => link)))
  const isHanded = ({ link }: DigestCard): boolean => links.has(link)
  return {
    ...digest,
    title: `Handed to you: ${quantity(links.size, 'account')}`,
    cards: digest.cards.filter(isHanded),
    winBacks: digest.winBacks.filter(isHanded),
    passedOver: 0,
  }
}
