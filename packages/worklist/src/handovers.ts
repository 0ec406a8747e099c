// Cards that one CSM handed over to another: what they are about is on the list of who took it, and off that of who gave it.
import type { Hold } from './hold.ts'
import { isSameReason, type Reason } from './reason.ts'

export type Handover = {
  /** Id of the action by which it was handed over. */
  readonly actionId: string
  readonly accountId: string
  readonly fromCsmId: string
  readonly toCsmId: string
  /** What it is about. */
  readonly reasons: readonly Pick<Hold, 'kind' | 'subjects'>[]
}

/** Of the open handovers the newest that is about the reason; what was agreed goes with whoever has the card. */
export function handoverOf(
  accountId: string,
  reason: Pick<Reason, 'kind' | 'subjects'>,
  handovers: readonly Handover[],
): Handover | undefined {
  return handovers.findLast(
    each =>
      each.accountId === accountId &&
      (reason.kind === 'follow_up' || each.reasons.some(about => isSameReason(reason, about))),
  )
}

/**
 * True where the reason belongs on the list of this CSM: handed over to them, or theirs and handed over to nobody. `isOwn`: they look
 * after the account.
 */
export function isTheirs(
  csmId: string,
  isOwn: boolean,
  accountId: string,
  reason: Pick<Reason, 'kind' | 'subjects'>,
  handovers: readonly Handover[],
): boolean {
  const handover = handoverOf(accountId, reason, handovers)
  return handover === undefined ? isOwn : handover.toCsmId === csmId
}
