// What keeps a reason off the list after somebody acted on it: until a day, or until it moves.
import type { Day } from '@rung/kernel'
import { isSameReason, type Reason, type ReasonKind } from './reason.ts'

/** What puts a reason away. */
export const PUTS_AWAY = ['done', 'no_answer', 'snooze', 'dismiss'] as const
export type PutsAway = (typeof PUTS_AWAY)[number]

export type Hold = {
  readonly accountId: string
  readonly kind: ReasonKind
  readonly subjects: readonly string[]
  /** The size it had then; null holds it whatever its size. */
  readonly size: number | null
  /** The first day it may come back; null: only when it moves. */
  readonly until: Day | null
  /** What was done, as it is read back with the hold. */
  readonly by?: PutsAway
}

/**
 * The newest hold that covers the reason: same kind, about nothing the hold did not see, not grown by `materialMove`, and before the
 * day; undefined while none does. A size that shrank is no news: one that was dismissed larger stays away.
 */
export function holdOf(
  accountId: string,
  reason: Pick<Reason, 'kind' | 'subjects' | 'size'>,
  holds: readonly Hold[],
  materialMove: number,
  asOf: Day,
): Hold | undefined {
  return holds.findLast(hold => {
    if (hold.accountId !== accountId || !isSameReason(reason, hold)) return false
    const moved = hold.size !== null && reason.size - hold.size >= materialMove
    return !moved && (hold.until === null || asOf < hold.until)
  })
}

/** True while a hold covers the reason. */
export function isHeld(...about: Parameters<typeof holdOf>): boolean {
  return holdOf(...about) !== undefined
}
