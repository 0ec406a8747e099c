// What keeps a reason off the list after somebody acted on it: until a day, or until it moves.
import type { Day } from '@rung/kernel'
import { isSameReason, type Reason, type ReasonKind } from './reason.ts'

export type Hold = {
  readonly accountId: string
  readonly kind: ReasonKind
  readonly subjects: readonly string[]
  /** The size it had then; null holds it whatever its size. */
  readonly size: number | null
  /** The first day it may come back; null: only when it moves. */
  readonly until: Day | null
}

/**
 * True while a hold covers the reason: same kind, about nothing the hold did not see, not grown by `materialMove`, and before the day.
 * A size that shrank is no news: one that was dismissed larger stays away.
 */
export function isHeld(
  accountId: string,
  reason: Reason,
  holds: readonly Hold[],
  materialMove: number,
  asOf: Day,
): boolean {
  return holds.some(hold => {
    if (hold.accountId !== accountId || !isSameReason(reason, hold)) return false
    const moved = hold.size !== null && reason.size - hold.size >= materialMove
    return !moved && (hold.until === null || asOf < hold.until)
  })
}
