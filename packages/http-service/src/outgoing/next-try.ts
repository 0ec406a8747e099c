// When a delivery is tried again.
import { OUTGOING_POLICY } from './policy.ts'
import type { Posted } from './post.ts'

/**
 * The instant of the next try after so many that failed; null once the schedule is used up.
 *
 * @param chance in [0, 1): where within the jitter it falls
 * @example nextTry(1, new Date('2026-03-10T12:00:00Z'), 0.5) // 12:00:05: five seconds after the first, jitter in its middle
 */
export function nextTry(tried: number, now: Date, chance: number): Date | null {
  const pause = OUTGOING_POLICY.retryAfterMs[tried - 1]
  if (pause === undefined) return null
  return new Date(now.getTime() + Math.round(pause * (1 + OUTGOING_POLICY.jitter * (2 * chance - 1))))
}

/** By the schedule, and not before the receiver wants it; null once the schedule is used up. */
export function nextTryAfter(
  { retryAfterSeconds = 0 }: Pick<Posted, 'retryAfterSeconds'>,
  tried: number,
  now: Date,
  chance: number,
): Date | null {
  const at = nextTry(tried, now, chance)
  if (at === null) return null
  const asked = Math.min(retryAfterSeconds * 1000, OUTGOING_POLICY.retryAfterMostMs)
  return new Date(Math.max(at.getTime(), now.getTime() + asked))
}

/** A chance in [0, 1) for {@link nextTry}, of drawn bytes. */
export function drawChance(draw: (count: number) => Uint8Array): number {
  return Buffer.from(draw(4)).readUInt32BE() / 2 ** 32
}
