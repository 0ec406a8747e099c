// What lists promise, looked at from outside on every day: nothing lost, nothing twice, the same again, and what was agreed on its day.
import {
  buildWorklist,
  type CardDraft,
  type Hold,
  type Reason,
  type Worklist,
  type WorklistInput,
  type WorklistPolicy,
} from '@rung/worklist'
import { dayAt } from '../truth/calendar.ts'

export type Kept = {
  readonly lists: number
  /** Reasons looked for. */
  readonly reasons: number
  /** Reasons on no card and not among what was passed over, though nobody put them away. */
  readonly lost: number
  /** Accounts twice on a list, and reasons that came back though they were done or dismissed and did not grow. */
  readonly twice: number
  /** Lists that were other ones when they were built again from the same, in another order. */
  readonly rebuiltOtherwise: number
  readonly followUpsDue: number
  readonly followUpsOnTheirDay: number
}

export const nothingKept: Kept = {
  lists: 0,
  reasons: 0,
  lost: 0,
  twice: 0,
  rebuiltOtherwise: 0,
  followUpsDue: 0,
  followUpsOnTheirDay: 0,
}

export function addKept(a: Kept, b: Kept): Kept {
  const keys = Object.keys(nothingKept) as (keyof Kept)[]
  return Object.fromEntries(keys.map(key => [key, a[key] + b[key]])) as Kept
}

/** One list of one CSM on one day. */
export function keptBy(list: Worklist, input: WorklistInput, policy: WorklistPolicy, t: number): Kept {
  const { candidates, followUps } = input
  const cards = [...list.cards, ...list.winBacks]
  const places = Map.groupBy([...cards, ...list.passedOver], ({ accountId }) => accountId)
  const cardOf = (accountId: string) => cards.find(card => card.accountId === accountId)
  const withReason = candidates.filter(({ reasons }) => reasons.length > 0)
  const due = followUps.filter(({ dueOn }) => dueOn === dayAt(t))
  return {
    lists: 1,
    reasons: withReason.reduce((sum, { reasons }) => sum + reasons.length, 0),
    lost: withReason.reduce((sum, { accountId, reasons }) => {
      if (!places.has(accountId)) return sum + reasons.length
      return sum + missingOn(cardOf(accountId), reasons, input.holds)
    }, 0),
    twice:
      [...places.values()].filter(each => each.length > 1).length +
      cards.reduce((sum, card) => sum + backTooSoon(card, input.holds, policy, t), 0),
    rebuiltOtherwise: isSameAgain(list, input, policy, t) ? 0 : 1,
    followUpsDue: due.length,
    followUpsOnTheirDay: due.filter(({ accountId, actionId }) =>
      cardOf(accountId)?.reasons.some(
        ({ kind, subjects }) => kind === 'follow_up' && subjects.includes(actionId),
      ),
    ).length,
  }
}

/** Reasons that a card of the account does not say, though nobody ever put one of that kind away. */
function missingOn(card: CardDraft | undefined, reasons: readonly Reason[], holds: readonly Hold[]): number {
  if (card === undefined) return 0
  return reasons.filter(
    ({ kind }) =>
      !card.reasons.some(said => said.kind === kind) &&
      !holds.some(hold => hold.accountId === card.accountId && hold.kind === kind),
  ).length
}

/** Reasons that rest for some days yet, about nothing new and no larger than they were. */
function backTooSoon(
  { accountId, reasons }: CardDraft,
  holds: readonly Hold[],
  { materialMove }: WorklistPolicy,
  t: number,
): number {
  const day = dayAt(t)
  return reasons.filter(({ kind, subjects, size }) =>
    holds.some(
      hold =>
        hold.accountId === accountId &&
        hold.kind === kind &&
        (hold.until === null || day < hold.until) &&
        subjects.every(subject => hold.subjects.includes(subject)) &&
        (hold.size === null || size < hold.size + materialMove),
    ),
  ).length
}

function isSameAgain(list: Worklist, input: WorklistInput, policy: WorklistPolicy, t: number): boolean {
  const again = buildWorklist({ ...input, candidates: input.candidates.toReversed() }, policy, dayAt(t))
  return JSON.stringify(again) === JSON.stringify(list)
}
