// A CSM's morning list: the accounts worth today's hours, the most preventable loss an hour first.
import { type Day, hashShare } from '@rung/kernel'
import { askedFor, stillAskedFor } from './asked-for.ts'
import { type DelayDraw, drawDelay, isDelayed } from './delay-arm.ts'
import { type Candidate, type CardDraft, compareCards, draftCards } from './draft-card.ts'
import type { Effects } from './effect.ts'
import { fillHours } from './fill-hours.ts'
import type { AgreedFollowUp } from './follow-ups.ts'
import { type Handover, isTheirs } from './handovers.ts'
import { type Hold, isHeld } from './hold.ts'
import { type PassedOver, passOver, type WhyPassedOver, whyWaiting } from './passed-over.ts'
import type { WorklistPolicy } from './policy.ts'
import { byKind, type Reason } from './reason.ts'
import type { WayOutTask } from './way-out.ts'

/** What was done about earlier cards of these accounts, without what was undone. */
export type ActionHistory = {
  /** Whose list it is. */
  readonly csmId: string
  readonly holds: readonly Hold[]
  readonly followUps: readonly AgreedFollowUp[]
  /** What the way out of a chasm asks for, without what was taken off again. */
  readonly tasks: readonly WayOutTask[]
  /** Those that are open, oldest first. */
  readonly handovers: readonly Handover[]
  /** Lots of before whose result is still open. */
  readonly draws: readonly DelayDraw[]
}

export type WorklistInput = ActionHistory & {
  readonly candidates: readonly Candidate[]
  readonly effects: Effects
  /** Hours the CSM has for accounts that day. */
  readonly hours: number
}

export type Worklist = {
  readonly hours: number
  readonly plannedHours: number
  /** The most worth an hour first, whatever it is. */
  readonly cards: readonly CardDraft[]
  /** Accounts that have given notice, in the same order; outside the hours. */
  readonly winBacks: readonly CardDraft[]
  /** Had a reason and are on no card, in the same order: for want of hours, or because somebody put it away or has it in hand. Not those that wait by lot. */
  readonly passedOver: readonly PassedOver[]
  /** Drawn to stay off every list. */
  readonly heldOut: readonly string[]
  /** Lots drawn for this list: a share of its cards waits. */
  readonly draws: readonly DelayDraw[]
}

/**
 * The candidates that may be on a list: no lot drawn against them, and reasons that nobody has put away or handed to somebody else; with
 * what was agreed with them, from its day on, and what the way out of a chasm asks for, but during an agreed pause.
 */
export function listable(
  { candidates, csmId, holds, handovers, draws, ...asked }: ActionHistory & Pick<WorklistInput, 'candidates'>,
  policy: WorklistPolicy,
  asOf: Day,
): Candidate[] {
  return candidates
    .filter(({ accountId }) => !isHeldOut(accountId, policy))
    .map(candidate => {
      const { accountId, isOwn } = candidate
      const reasons = candidate.reasons.filter(
        reason => !isHeld(accountId, reason, holds, policy.materialMove, asOf),
      )
      const all = [...reasons, ...askedFor(candidate, { ...asked, holds }, policy, asOf)].sort(byKind)
      const theirs = all.filter(each => isTheirs(csmId, isOwn, accountId, each, handovers))
      return { ...candidate, reasons: isDelayed(accountId, theirs, draws, asOf) ? [] : theirs }
    })
}

/**
 * One card an account, in the order of what they are worth, as far as the hours go: see fill-hours.ts.
 *
 * Where delays are on, a lot is drawn for each card that would be on the list; one that waits makes room for the next.
 *
 * The same input gives the same list, in whatever order candidates come.
 */
export function buildWorklist(input: WorklistInput, policy: WorklistPolicy, asOf: Day): Worklist {
  const drawn: DelayDraw[] = []
  for (;;) {
    const draws = [...input.draws, ...drawn]
    const list = fillDay({ ...input, draws }, policy, asOf)
    const fresh = list.cards.flatMap(card => drawDelay(card, input.csmId, draws, policy.delay, asOf) ?? [])
    drawn.push(...fresh)
    // who waits leaves room for another, for whom a lot is drawn in turn
    if (!fresh.some(({ arm }) => arm === 'delayed')) return { ...list, draws: drawn }
  }
}

/**
 * Of accounts that have no reason left, with those that somebody put away or took: what would be on the list otherwise. Who waits by lot is
 * named nowhere: a CSM who read it would act on it, and the comparison would tell nothing.
 */
function waiting(
  input: WorklistInput,
  listed: readonly Candidate[],
  policy: WorklistPolicy,
  asOf: Day,
): PassedOver[] {
  const { candidates, draws } = input
  const idle = new Set(listed.flatMap(({ accountId, reasons }) => (reasons.length === 0 ? [accountId] : [])))
  const whyOf = (accountId: string, reason: Reason) => whyWaiting(accountId, reason, input, policy, asOf)
  const held = candidates
    .filter(({ accountId, isOwn }) => isOwn && idle.has(accountId))
    .map(candidate => {
      const { accountId } = candidate
      const all = [...candidate.reasons, ...stillAskedFor(candidate, input, policy, asOf)].sort(byKind)
      const free = all.filter(reason => whyOf(accountId, reason) === undefined)
      const isByLot = free.length > 0 || isDelayed(accountId, all, draws, asOf)
      return { ...candidate, reasons: isByLot ? [] : all }
    })
  return draftCards(held, input.effects, policy, asOf, listed).flatMap(card =>
    passOver(card, reason => whyOf(card.accountId, reason) as WhyPassedOver),
  )
}

function fillDay(input: WorklistInput, policy: WorklistPolicy, asOf: Day): Omit<Worklist, 'draws'> {
  const listed = listable(input, policy, asOf)
  const cards = draftCards(listed, input.effects, policy, asOf).sort(compareCards)
  const today = cards.filter(card => card.section === 'today')
  const { taken, left, plannedHours } = fillHours(today, input.hours, policy)
  return {
    hours: input.hours,
    plannedHours,
    cards: taken,
    winBacks: cards.filter(card => card.section === 'win_back'),
    passedOver: [...left, ...waiting(input, listed, policy, asOf)].sort(compareCards),
    heldOut: input.candidates
      .filter(({ accountId, reasons }) => reasons.length > 0 && isHeldOut(accountId, policy))
      .map(candidate => candidate.accountId)
      .sort(),
  }
}

function isHeldOut(accountId: string, policy: WorklistPolicy): boolean {
  return hashShare('worklist', accountId) < policy.holdoutShare
}
