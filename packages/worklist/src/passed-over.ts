// What is not on a list though there is a reason: what would lead, what that is worth, and why it waits.
import type { Day } from '@rung/kernel'
import type { CardDraft } from './draft-card.ts'
import { type Handover, handoverOf } from './handovers.ts'
import { type Hold, holdOf, type PutsAway } from './hold.ts'
import type { WorklistPolicy } from './policy.ts'
import type { Reason } from './reason.ts'
import { isWayOut } from './way-out.ts'

export const PASSED_OVER = ['hours_used', 'too_long', 'put_away', 'handed_over'] as const

/**
 * `hours_used`: whatever was taken is worth more an hour. `too_long`: it took more than the hours that were left, and what is worth less
 * fitted. `put_away`: somebody acted on it, and it comes back on `until`, or when it grows. `handed_over`: a colleague has it.
 */
export type WhyPassedOver =
  | { readonly kind: 'hours_used' | 'too_long'; readonly hoursLeft: number }
  | { readonly kind: 'put_away'; readonly by: PutsAway | null; readonly until: Day | null }
  | { readonly kind: 'handed_over'; readonly toCsmId: string }

export type PassedOver = Omit<CardDraft, 'reasons' | 'leads' | 'section'> & {
  /** The one that would lead. */
  readonly reason: Reason
  readonly why: WhyPassedOver
}

/** A card that could be on a list, as one that is not. */
export function passOver(
  { reasons, leads, section: _, ...card }: CardDraft,
  whyOf: (reason: Reason) => WhyPassedOver,
): PassedOver[] {
  return reasons.filter(({ kind }) => kind === leads).map(reason => ({ ...card, reason, why: whyOf(reason) }))
}

/** Why a reason is on no list of the CSM who looks after the account: a colleague has it, or somebody put it away. Undefined while nothing keeps it off. */
export function whyWaiting(
  accountId: string,
  reason: Reason,
  {
    csmId,
    holds,
    handovers,
  }: { readonly csmId: string; readonly holds: readonly Hold[]; readonly handovers: readonly Handover[] },
  { materialMove }: Pick<WorklistPolicy, 'materialMove'>,
  asOf: Day,
): WhyPassedOver | undefined {
  // what was agreed or asked for may have been put off one by one: one says until when
  const about = { ...reason, subjects: oneOf(reason) }
  const hold = holdOf(accountId, about, holds, materialMove, asOf)
  if (hold !== undefined) return { kind: 'put_away', by: hold.by ?? null, until: hold.until }
  const handover = handoverOf(accountId, reason, handovers)
  if (handover === undefined || handover.toCsmId === csmId) return undefined
  return { kind: 'handed_over', toCsmId: handover.toCsmId }
}

/** Of a way out the newest task: its promise may have been asked about before. */
function oneOf({ kind, subjects }: Reason): readonly string[] {
  if (kind === 'follow_up') return subjects.slice(0, 1)
  return isWayOut(kind) ? subjects.slice(-1) : subjects
}
