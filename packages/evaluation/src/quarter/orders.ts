// The orders in which a day's cards could be taken: ours, and those that a team goes by without it.
import { hashShare } from '@rung/kernel'
import type { CardDraft } from '@rung/worklist'
import type { SeenAccount } from './see-book.ts'

/** `ours`: by value in time, as lists are built. `by_truth` knows what nobody can: how far one can come at most, day by day. */
export const ORDERS = ['ours', 'by_health', 'by_arr', 'by_due_date', 'random', 'by_truth'] as const
export type Order = (typeof ORDERS)[number]
export const RIVALS = ['by_health', 'by_arr', 'by_due_date', 'random'] as const satisfies readonly Order[]

export type Ranked = {
  readonly card: CardDraft
  readonly seen: SeenAccount
  /** ARR that an hour of the card's play really saves, were it done today. */
  readonly reallySavedPerHour: number
}

/** Less is earlier; ties by account id. Ours is none of them: its cards come in order. */
const RANKS: Readonly<Record<Exclude<Order, 'ours'>, (ranked: Ranked, of: string) => number>> = {
  by_health: ({ seen }) => seen.score ?? Number.POSITIVE_INFINITY,
  by_arr: ({ card }) => -(card.value?.arrAtStakeMinor ?? 0),
  by_due_date: ({ card }) =>
    card.renewal === null ? Number.POSITIVE_INFINITY : Date.parse(card.renewal.dueOn),
  random: ({ card }, of) => hashShare('random order', of, card.accountId),
  by_truth: ({ reallySavedPerHour }) => -reallySavedPerHour,
}

/** `of`: seed and day, by which a random order is drawn anew. */
export function inOrder(order: Exclude<Order, 'ours'>, ranked: readonly Ranked[], of: string): CardDraft[] {
  return ranked
    .map(each => ({ card: each.card, rank: RANKS[order](each, of) }))
    .sort((a, b) => (a.rank === b.rank ? (a.card.accountId < b.card.accountId ? -1 : 1) : a.rank - b.rank))
    .map(({ card }) => card)
}
