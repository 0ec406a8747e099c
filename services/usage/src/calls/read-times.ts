// When a call was done, and since when it is known.
import type { CollectorPolicy } from '../policy.ts'
import { correctSkew } from './correct-skew.ts'
import { type Fields, readIfInstant, readInstant } from './read-fields.ts'
import { rejectCall } from './reject.ts'

const HOUR_MS = 3_600_000

export type ReadTimes = { readonly occurredAt: Date; readonly recordedAt: Date; readonly declared: boolean }

export type TimesEnvelope = {
  readonly shared: Fields
  readonly receivedAt: Date
  /** True when anybody may have sent it: such a key writes about now, and no history. */
  readonly publishable: boolean
}

/** The times of one call; what the batch says holds where the call itself says nothing. */
export function readTimes(
  sent: Fields,
  { shared, receivedAt, publishable }: TimesEnvelope,
  policy: CollectorPolicy,
): ReadTimes {
  const timestamp = timestampOf(sent)
  const sentAt = readIfInstant(sent, 'sentAt') ?? readIfInstant(shared, 'sentAt')
  const declared = readInstant(sent, 'recordedAt') ?? readInstant(shared, 'recordedAt')
  const times = { timestamp, sentAt, receivedAt, isHistory: declared !== undefined }
  const occurredAt = correctSkew(times, policy)
  if (occurredAt.getTime() > receivedAt.getTime() + policy.futureHours * HOUR_MS) {
    rejectCall('timestamp', `lies more than ${policy.futureHours} hours in the future`)
  }
  if (occurredAt.getTime() < 0) rejectCall('timestamp', 'lies before 1970')
  if (publishable) requireLive(occurredAt, declared, receivedAt, policy)
  if (declared === undefined) return { occurredAt, recordedAt: receivedAt, declared: false }
  if (declared > receivedAt) rejectCall('recordedAt', 'lies in the future')
  if (declared < occurredAt) rejectCall('recordedAt', 'lies before the event itself')
  return { occurredAt, recordedAt: declared, declared: true }
}

/**
 * Libraries send either or both. One that cannot be read costs nothing where the other can; where neither can, the call is
 * rejected, for it is not dated today because its date is unreadable.
 */
function timestampOf(sent: Fields): Date | undefined {
  const original = readIfInstant(sent, 'originalTimestamp')
  if (original !== undefined) return readIfInstant(sent, 'timestamp') ?? original
  return readInstant(sent, 'timestamp') ?? readInstant(sent, 'originalTimestamp')
}

function requireLive(
  occurredAt: Date,
  declared: Date | undefined,
  receivedAt: Date,
  { publishableDays }: CollectorPolicy,
): void {
  if (declared !== undefined) {
    rejectCall('recordedAt', 'cannot be declared with a publishable key: import history with a secret key')
  }
  if (receivedAt.getTime() - occurredAt.getTime() > publishableDays * 24 * HOUR_MS) {
    rejectCall(
      'timestamp',
      `lies more than ${publishableDays} days back, which a publishable key cannot write: import history with a secret key`,
    )
  }
}
