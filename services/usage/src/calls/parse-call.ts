// One call of a batch: what it says, or why it is not taken.
import { dayOf } from '@rung/kernel'

import { laterOf } from '../instants.ts'
import type { CollectorPolicy } from '../policy.ts'
import { CALL_TYPES, type Call, type CallType, type EventCall, type RejectedCall } from './call.ts'
import { correctSkew } from './correct-skew.ts'
import { type Fields, isFields, readIfInstant, readInstant, readProperties, readText } from './read-fields.ts'
import { CallRejection, rejectCall } from './reject.ts'

export type Envelope = {
  /** The type the route stands for; undefined in a batch, where each call says its own. */
  readonly type: CallType | undefined
  /** Context and times of the whole batch; a call's own win. */
  readonly shared: Fields
  readonly receivedAt: Date
  /** A name for a call that came without one. */
  readonly newMessageId: () => string
}

const HOUR_MS = 3_600_000

/** Reads one call. Everything wrong with it ends in a rejection that names the field; nothing throws. */
export function parseCall(sent: unknown, envelope: Envelope, policy: CollectorPolicy): Call | RejectedCall {
  let messageId: string | null = null
  try {
    if (!isFields(sent)) rejectCall('call', 'must be an object')
    messageId = readText(sent, 'messageId', policy) ?? null
    if (Buffer.byteLength(JSON.stringify(sent)) > policy.callBytes) {
      rejectCall('call', `is larger than ${policy.callBytes / 1024} KB`)
    }
    return understood(sent, messageId ?? envelope.newMessageId(), envelope, policy)
  } catch (error) {
    if (error instanceof CallRejection) return { kind: 'rejected', messageId, reason: error.message }
    if (error instanceof RangeError)
      return { kind: 'rejected', messageId, reason: 'call: is nested too deeply' }
    throw error
  }
}

function understood(sent: Fields, messageId: string, envelope: Envelope, policy: CollectorPolicy): Call {
  const common = { messageId, ...timesOf(sent, envelope, policy) }
  const type = envelope.type ?? typeOf(sent)
  if (type === 'alias') {
    const previousKey = readText(sent, 'previousId', policy) ?? rejectCall('previousId', 'is missing')
    return { ...common, kind: 'alias', previousKey, userKey: personOf(sent, policy) }
  }
  const userKey = personOf(sent, policy)
  if (type === 'identify') return { ...common, kind: 'identity' }
  if (type === 'group') {
    const groupKey = readText(sent, 'groupId', policy) ?? rejectCall('groupId', 'is missing')
    return { ...common, kind: 'membership', userKey, groupKey }
  }
  const context = { ...contextOf(envelope.shared), ...contextOf(sent) }
  return {
    ...common,
    kind: 'event',
    day: dayOf(common.occurredAt),
    type,
    name: nameOf(sent, type, policy),
    userKey,
    groupKey: readText(context, 'groupId', policy) ?? null,
    properties: readProperties(sent, policy),
  }
}

function typeOf(sent: Fields): CallType {
  const type = CALL_TYPES.find(known => known === sent.type)
  return type ?? rejectCall('type', `must be one of ${CALL_TYPES.join(', ')}`)
}

function personOf(sent: Fields, policy: CollectorPolicy): string {
  const person = readText(sent, 'userId', policy) ?? readText(sent, 'anonymousId', policy)
  return person ?? rejectCall('userId', 'is missing, and so is anonymousId')
}

/** A context that is no object names no account, and costs no more than that. */
function contextOf({ context }: Fields): Fields {
  return isFields(context) ? context : {}
}

/** A page or a screen is an event of its own, named apart from any track call of the same name. */
function nameOf(sent: Fields, type: EventCall['type'], policy: CollectorPolicy): string {
  if (type === 'track') return readText(sent, 'event', policy) ?? rejectCall('event', 'is missing')
  const name = readText(sent, 'name', policy) ?? readText(sent, 'category', policy)
  return name === undefined ? type : `${type}:${name}`
}

function timesOf(
  sent: Fields,
  { shared, receivedAt }: Envelope,
  policy: CollectorPolicy,
): { occurredAt: Date; recordedAt: Date; declared: boolean } {
  const timestamp = readInstant(sent, 'timestamp') ?? readInstant(sent, 'originalTimestamp')
  const sentAt = readIfInstant(sent, 'sentAt') ?? readIfInstant(shared, 'sentAt')
  const occurredAt = correctSkew({ timestamp, sentAt, receivedAt })
  if (occurredAt.getTime() > receivedAt.getTime() + policy.futureHours * HOUR_MS) {
    rejectCall('timestamp', `lies more than ${policy.futureHours} hours in the future`)
  }
  if (occurredAt.getTime() < 0) rejectCall('timestamp', 'lies before 1970')
  const declared = readInstant(sent, 'recordedAt') ?? readInstant(shared, 'recordedAt')
  if (declared === undefined) return { occurredAt, recordedAt: receivedAt, declared: false }
  if (declared > receivedAt) rejectCall('recordedAt', 'lies in the future')
  if (declared < (timestamp ?? receivedAt)) rejectCall('recordedAt', 'lies before the event itself')
  // the corrected time may lie a moment later than the one declared by the sender's clock
  return { occurredAt, recordedAt: laterOf(declared, occurredAt), declared: true }
}
