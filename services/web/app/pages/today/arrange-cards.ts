// How a day's cards are laid out: what is lost by waiting, wins and verdicts apart, and what came since the morning apart.
import { formatCount, formatHours } from '../../controls/format.ts'
import type { Card, CardStatus, Worklist } from './worklist-types.ts'

export type CardSection = {
  readonly key: 'loss' | 'care' | 'new' | 'win_back'
  readonly title: string
  readonly cards: readonly Card[]
}

const TITLES: Readonly<Record<CardSection['key'], string>> = {
  loss: 'At stake, most urgent first',
  care: 'Wins, and verdicts to ask for',
  new: 'New since this morning',
  win_back: 'Gave notice: win them back',
}

/** Sections in the order they are read; without those that are empty. Within each the order of the list. */
export function arrangeCards({ cards, winBacks }: Pick<Worklist, 'cards' | 'winBacks'>): CardSection[] {
  const ofMorning = cards.filter(card => !card.newToday)
  const of = (key: CardSection['key'], chosen: readonly Card[]): CardSection => ({
    key,
    title: TITLES[key],
    cards: chosen,
  })
  return [
    of(
      'loss',
      ofMorning.filter(card => card.pool === 'loss'),
    ),
    of(
      'care',
      ofMorning.filter(card => card.pool === 'care'),
    ),
    of(
      'new',
      cards.filter(card => card.newToday),
    ),
    of('win_back', winBacks),
  ].filter(section => section.cards.length > 0)
}

/** A card in the address: its id, or its account on a list that was not kept. */
export const cardKey = ({ id, accountId }: Pick<Card, 'id' | 'accountId'>): string => id ?? accountId

export const isOpen = ({ status }: { status: CardStatus }): boolean =>
  status === 'open' || status === 'started'

/** The card that `step` leads to from the one of that key, without going past an end. */
export function neighbour(cards: readonly Card[], key: string | undefined, step: 1 | -1): Card | undefined {
  const at = cards.findIndex(card => cardKey(card) === key)
  if (at === -1) return cards[0]
  return cards[Math.max(0, Math.min(cards.length - 1, at + step))]
}

/** The next open card after that one, else the first open one; undefined when all are closed. */
export function nextOpen(cards: readonly Card[], key: string): Card | undefined {
  const at = cards.findIndex(card => cardKey(card) === key)
  const others = [...cards.slice(at + 1), ...cards.slice(0, Math.max(0, at))]
  return others.find(isOpen)
}

/** `Nine for today, 5 h 45 of 6 h` */
export function headline({ cards, plannedHours, hours }: Worklist): string {
  if (cards.length === 0) return 'Nothing for today'
  const count = formatCount(cards.length)
  const first = count.charAt(0).toUpperCase() + count.slice(1)
  return `${first} for today, ${formatHours(plannedHours)} of ${formatHours(hours)}`
}

export type Progress = { readonly closed: number; readonly all: number; readonly share: number }

/** By hours: a short card is a short step. */
export function progressOf(cards: readonly Card[]): Progress {
  const closed = cards.filter(card => !isOpen(card))
  const hoursOf = (some: readonly Card[]): number => some.reduce((sum, card) => sum + card.hours, 0)
  const all = hoursOf(cards)
  return { closed: closed.length, all: cards.length, share: all === 0 ? 0 : hoursOf(closed) / all }
}

/** Which part of the day's hours the cards take: `8 % of the day`. */
export function shareOfDay(cards: readonly Card[], hours: number): string | null {
  if (hours <= 0) return null
  const sum = cards.reduce((total, card) => total + card.hours, 0)
  return `${Math.round((sum / hours) * 100)} % of the day`
}
