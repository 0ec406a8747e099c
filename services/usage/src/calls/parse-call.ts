// One call of a batch: what it says, or why it is not taken.
import { dayOf } from '@rung/kernel'

import type { CollectorPolicy } from '../policy.ts'
import { CALL_TYPES, type Call, type CallType, type EventCall, type RejectedCall } from './call.ts'
import { type Fields, isFields, readIfText, readText } from './read-fields.ts'
import { readId } from './read-id.ts'
import { readProperties } from './read-properties.ts'
import { readTimes } from './read-times.ts'
import { CallRejection, rejectCall } from './reject.ts'

export type Envelope = {
  /** The type the route stands for; undefined in a batch, where each call says its own. */
  readonly type: CallType | undefined
  /** Context and times of the whole batch; a call's own win. */
  readonly shared: Fields
  readonly receivedAt: Date
  /** True when the key is one that anybody may know. */
  readonly publishable: boolean
  /** A name for a call that came without one. */
  readonly newMessageId: () => string
}

/** Reads one call. Everything wrong with it ends in a rejection that names the field; nothing throws. */
export function parseCall(sent: unknown, envelope: Envelope, policy: CollectorPolicy): Call | RejectedCall {
  let messageId: string | null = null
  try {
    if (!isFields(sent)) rejectCall('call', 'must be an object')
    messageId = readId(sent, 'messageId', policy) ?? null
    return understood(sent, messageId ?? envelope.newMessageId(), envelope, policy)
  } catch (error) {
    if (error instanceof CallRejection) return { kind: 'rejected', messageId, reason: error.message }
    throw error
  }
}

function understood(sent: Fields, messageId: string, envelope: Envelope, policy: CollectorPolicy): Call {
  const type = envelope.type ?? typeOf(sent)
  const previousKey = type === 'alias' ? readId(sent, 'previousId', policy) : undefined
  if (type === 'alias' && previousKey === undefined) rejectCall('previousId', 'is missing')
  const names = namesOf(sent, policy)
  const common = { messageId, ...readTimes(sent, envelope, policy), ...names }
  // an alias of the device it comes from is a sign-in: the next person on it is another
  const isSignIn = previousKey !== undefined && previousKey === names.anonymousKey
  if (previousKey !== undefined && !isSignIn) return { ...common, kind: 'alias', previousKey }
  if (type === 'identify' || type === 'alias') return { ...common, kind: 'identity' }
  if (type === 'group') {
    const groupKey = readId(sent, 'groupId', policy) ?? rejectCall('groupId', 'is missing')
    return { ...common, kind: 'membership', groupKey }
  }
  const context = { ...contextOf(envelope.shared), ...contextOf(sent) }
  const { kept, dropped } = readProperties(sent, policy)
  return {
    ...common,
    dropped: [...names.dropped, ...dropped],
    kind: 'event',
    day: dayOf(common.occurredAt),
    type,
    name: nameOf(sent, type, policy),
    groupKey: readId(context, 'groupId', policy) ?? null,
    properties: kept,
  }
}

function typeOf(sent: Fields): CallType {
  const type = CALL_TYPES.find(known => known === sent.type)
  return type ?? rejectCall('type', `must be one of ${CALL_TYPES.join(', ')}`)
}

/** Who did it. Beside a userId, an anonymousId that is none costs no more than saying whose the device is. */
function namesOf(sent: Fields, policy: CollectorPolicy): Pick<Call, 'userKey' | 'anonymousKey' | 'dropped'> {
  const userId = readId(sent, 'userId', policy)
  if (userId === undefined) {
    const anonymousId = readId(sent, 'anonymousId', policy)
    const userKey = anonymousId ?? rejectCall('userId', 'is missing, and so is anonymousId')
    return { userKey, anonymousKey: null, dropped: [] }
  }
  try {
    const anonymousId = readId(sent, 'anonymousId', policy) ?? null
    return { userKey: userId, anonymousKey: anonymousId === userId ? null : anonymousId, dropped: [] }
  } catch (error) {
    if (!(error instanceof CallRejection)) throw error
    return { userKey: userId, anonymousKey: null, dropped: [error.message] }
  }
}

/** A context that is no object names no account, and costs no more than that. */
function contextOf({ context }: Fields): Fields {
  return isFields(context) ? context : {}
}

/**
 * A page or a screen is an event of its own, named apart from any track call of the same name. It was seen whatever its name:
 * one that is no name, or is too long for one, costs the name alone.
 */
function nameOf(sent: Fields, type: EventCall['type'], policy: CollectorPolicy): string {
  if (type === 'track') return readText(sent, 'event', policy) ?? rejectCall('event', 'is missing')
  const name = readIfText(sent, 'name', policy) ?? readIfText(sent, 'category', policy)
  return name === undefined ? type : `${type}:${name}`
}
