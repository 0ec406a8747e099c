// A quarter lived in one order: each working day every CSM's cards are drawn up, taken in that order while the hours last, and acted on.
import { everyWeek, isWorkingDay } from '@rung/kernel'
import {
  type ActionHistory,
  buildWorklist,
  type CardDraft,
  draftCards,
  fillHours,
  learnEffects,
  listable,
  type Worklist,
  type WorklistInput,
} from '@rung/worklist'
import { dayAt } from '../truth/calendar.ts'
import { actOn, type World } from './act.ts'
import type { BookAccount } from './book.ts'
import { inOrder, type Order, type Ranked } from './orders.ts'
import { nothingDone, type Past } from './past.ts'
import { type PlantedEffect, reallyLost, takeAway } from './planted-effects.ts'
import type { Seen } from './see-book.ts'

export type Quarter = World & {
  readonly book: readonly BookAccount[]
  readonly seen: Seen
  readonly days: number
  /** Of each CSM, a day. */
  readonly hours: number
}

/** A list of ours as it was drawn up, for whoever looks whether lists keep their word. */
export type Witness = (list: Worklist, input: WorklistInput, t: number) => void

export type Lived = {
  readonly past: Past
  readonly cards: number
  readonly hours: number
}

export function liveQuarter(quarter: Quarter, order: Order, witness: Witness): Lived {
  const { book, policy, days } = quarter
  const past = nothingDone()
  const byCsm = Map.groupBy(book, ({ csmId }) => csmId)
  const calendar = everyWeek(policy.workingDays)
  let [cards, hours] = [0, 0]
  for (let t = 0; t < days; t += 1) {
    if (!isWorkingDay(dayAt(t), calendar)) continue
    // who has decided is on no list any more
    const lists = [...byCsm].map(([csmId, own]) =>
      listOf(quarter, { csmId, own: own.filter(({ dueOn }) => dueOn > t) }, order, past, t),
    )
    for (const { input, list, taken } of lists) {
      if (list !== undefined) {
        witness(list, input, t)
        past.drawLots(list.draws)
      }
      for (const card of taken) {
        const account = book.find(({ id }) => id === card.accountId)
        if (account === undefined) throw new RangeError(`${card.accountId} is in no book`)
        actOn(card, account, quarter, past, t)
        cards += 1
        hours += card.hours
      }
    }
  }
  return { past, cards, hours }
}

type Owned = { readonly csmId: string; readonly own: readonly BookAccount[] }
type Listed = {
  readonly input: WorklistInput
  /** Of ours alone. */
  readonly list?: Worklist
  readonly taken: readonly CardDraft[]
}

function listOf(quarter: Quarter, { csmId, own }: Owned, order: Order, past: Past, t: number): Listed {
  const { seen, policy, hours, seed } = quarter
  const day = dayAt(t)
  const views = new Map(own.map(account => [account.id, { account, seen: seen.on(account, t) }]))
  const history: ActionHistory = {
    csmId,
    holds: past.holds.filter(({ accountId }) => views.has(accountId)),
    followUps: past.followUps.filter(({ accountId }) => views.has(accountId)),
    tasks: [],
    handovers: [],
    draws: past.draws.filter(({ accountId }) => views.has(accountId)),
  }
  const candidates = [...views.values()].map(each => each.seen.candidate)
  const effects = learnEffects(policy.plays, past.results)
  const input = { ...history, candidates, effects, hours }
  if (order === 'ours') {
    const list = buildWorklist(input, policy, day)
    return { input, list, taken: list.cards }
  }
  const ranked = draftCards(listable(input, policy, day), effects, policy, day).flatMap((card): Ranked[] => {
    const view = views.get(card.accountId)
    if (view === undefined || card.section === 'win_back') return []
    return [{ card, seen: view.seen, reallySavedPerHour: reallySaves(card, view.account, quarter, past, t) }]
  })
  const { taken } = fillHours(inOrder(order, ranked, `${seed} ${t}`), hours, policy)
  return { input, taken }
}

/** ARR an hour: what the play can be expected to save, by what it really does. */
function reallySaves(
  card: CardDraft,
  account: BookAccount,
  { planted }: World,
  past: Past,
  t: number,
): number {
  const effect: PlantedEffect | undefined = planted.get(card.play)
  if (effect === undefined) return 0
  const before = past.takenOf(account.id)
  const saved = reallyLost(account, before) - reallyLost(account, takeAway(account, effect, before, t))
  return (effect.works * saved * account.arrMinor) / card.hours
}
