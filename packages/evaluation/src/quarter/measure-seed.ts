// One simulated quarter, lived once in each order, to what each saved against doing nothing.
import type { Policies } from '../truth/judge/policies.ts'
import { type BookAccount, type BookSize, drawBook } from './book.ts'
import { addKept, type Kept, keptBy, nothingKept } from './keeps-its-word.ts'
import { type Lived, liveQuarter, type Quarter, type Witness } from './live-quarter.ts'
import { ORDERS, type Order } from './orders.ts'
import { plantEffects, reallyLost } from './planted-effects.ts'
import { seeBook } from './see-book.ts'

export type QuarterSize = BookSize & {
  /** Of each CSM, a day. */
  readonly hours: number
  /** Days between two judgements. */
  readonly everyDays: number
}

export type Saved = {
  /** ARR that is not lost, of all renewals of the year that was begun, and of those due until 60 days after the last day. */
  readonly yearMinor: number
  readonly nearMinor: number
  readonly cards: number
  readonly hours: number
}

export type SeedFigures = {
  readonly arrMinor: number
  /** ARR that is lost when nobody does anything. */
  readonly lostMinor: number
  readonly nearLostMinor: number
  readonly saved: Readonly<Record<Order, Saved>>
  readonly kept: Kept
}

/** What is decided later than this can wait for the next quarter. */
const NEAR_DAYS = 60

export function measureSeed(seed: number, size: QuarterSize, policies: Policies): SeedFigures {
  const { days, hours } = size
  const policy = policies.health.worklist
  const book = drawBook(seed, size)
  const seen = seeBook(book, policies, size)
  const planted = plantEffects(seed, policy.plays)
  const quarter: Quarter = { seed, planted, policy, book, seen, days, hours }
  let kept = nothingKept
  const witness: Witness = (list, input, t) => {
    kept = addKept(kept, keptBy(list, input, policy, t))
  }
  const near = book.filter(({ dueOn }) => dueOn < days + NEAR_DAYS)
  const saved = ORDERS.map(order => [order, savedBy(liveQuarter(quarter, order, witness), book, near)])
  return {
    arrMinor: book.reduce((sum, { arrMinor }) => sum + arrMinor, 0),
    lostMinor: lostOf(book),
    nearLostMinor: lostOf(near),
    saved: Object.fromEntries(saved) as SeedFigures['saved'],
    kept,
  }
}

function lostOf(book: readonly BookAccount[]): number {
  return book.reduce((sum, account) => sum + account.arrMinor * reallyLost(account, {}), 0)
}

function savedBy(
  { past, cards, hours }: Lived,
  book: readonly BookAccount[],
  near: readonly BookAccount[],
): Saved {
  const savedOf = (accounts: readonly BookAccount[]) =>
    accounts.reduce((sum, account) => {
      const prevented = reallyLost(account, {}) - reallyLost(account, past.takenOf(account.id))
      return sum + account.arrMinor * prevented
    }, 0)
  return { yearMinor: savedOf(book), nearMinor: savedOf(near), cards, hours }
}
