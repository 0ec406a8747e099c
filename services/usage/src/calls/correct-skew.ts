// The time of a call by our clock, though it was written by the sender's.

export type CallTimes = {
  /** When it was done, by the sender's clock; undefined means on arrival. */
  readonly timestamp: Date | undefined
  /** When it was sent, by the same clock; undefined means the clocks are taken to agree. */
  readonly sentAt: Date | undefined
  readonly receivedAt: Date
}

/**
 * receivedAt - (sentAt - timestamp), as Segment specifies: how long ago it was done is told rightly even by a wrong
 * clock. https://segment.com/docs/connections/spec/common/#timestamps
 *
 * @example done at 12:00:00 and sent at 12:00:05 by a clock ten minutes fast, received at 11:50:05 // 11:50:00
 */
export function correctSkew({ timestamp, sentAt, receivedAt }: CallTimes): Date {
  if (timestamp === undefined) return receivedAt
  if (sentAt === undefined) return timestamp
  return new Date(receivedAt.getTime() - (sentAt.getTime() - timestamp.getTime()))
}
