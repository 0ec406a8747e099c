// The time of a call by our clock, though it was written by the sender's.
import type { CollectorPolicy } from '../policy.ts'

export type CallTimes = {
  /** When it was done, by the sender's clock; undefined when it does not say. */
  readonly timestamp: Date | undefined
  /** When it was sent, by the same clock; undefined means the clocks are taken to agree. */
  readonly sentAt: Date | undefined
  readonly receivedAt: Date
  /** True when the call declares when it became known: its timestamp is no running clock's. */
  readonly isHistory: boolean
}

const HOUR_MS = 3_600_000

/**
 * receivedAt - (sentAt - timestamp), as Segment specifies: how long ago it was done is right even by a wrong
 * clock, and so by a device that was offline. https://segment.com/docs/connections/spec/common/#timestamps
 *
 * That holds of a call that has just been sent. Where `sentAt` lies further from receipt than a clock is ever wrong by, the
 * call lay somewhere in between (a replay, an export, an old queue): it is history, and keeps its timestamp; without one it
 * was done, as far as anybody knows, when it was sent.
 *
 * @example done at 12:00:00 and sent at 12:00:05 by a clock ten minutes fast, received at 11:50:05 // 11:50:00
 * @example done and sent 200 days ago // 200 days ago
 */
export function correctSkew(
  { timestamp, sentAt, receivedAt, isHistory }: CallTimes,
  { skewHours }: Pick<CollectorPolicy, 'skewHours'>,
): Date {
  const isJustSent =
    sentAt !== undefined && Math.abs(receivedAt.getTime() - sentAt.getTime()) <= skewHours * HOUR_MS
  if (timestamp === undefined) {
    return sentAt === undefined || isJustSent || sentAt > receivedAt ? receivedAt : sentAt
  }
  if (sentAt === undefined || !isJustSent || isHistory) return timestamp
  return new Date(receivedAt.getTime() - (sentAt.getTime() - timestamp.getTime()))
}
