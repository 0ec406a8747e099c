// Counts one request of the collector by client library: what was accepted, refused and why, and how late it came.
import type { Receipt } from '../actions/collect-calls.ts'
import { CALL_TYPES, type Call, type CallType, type RejectedCall } from '../calls/call.ts'
import { messageHash } from '../calls/message-hash.ts'
import { type Fields, isFields, readIfInstant } from '../calls/read-fields.ts'
import { describeFields } from './describe-fields.ts'
import {
  addRefusals,
  type LagTally,
  NO_LAG,
  noneAccepted,
  type RefusalTally,
  type SourceTally,
} from './tally.ts'

export type CollectedRequest = {
  readonly keyId: string
  readonly receivedAt: Date
  /** The calls as they were sent, and beside each what became of it. */
  readonly sent: readonly unknown[]
  readonly calls: readonly (Call | RejectedCall)[]
  readonly receipts: readonly Receipt[]
  /** The type the route stands for; undefined in a batch. */
  readonly type: CallType | undefined
  /** Context and times of the whole batch. */
  readonly shared: Fields
}

type Taken = { readonly sent: unknown; readonly call: Call | RejectedCall; readonly receipt: Receipt }

/** One tally for each library that the calls name. */
export function tallyCalls(request: CollectedRequest): SourceTally[] {
  const taken = request.sent.flatMap((sent, index): Taken[] => {
    const [call, receipt] = [request.calls[index], request.receipts[index]]
    return call === undefined || receipt === undefined ? [] : [{ sent, call, receipt }]
  })
  const byLibrary = Map.groupBy(taken, ({ sent }) => JSON.stringify(libraryOf(sent, request.shared)))
  return [...byLibrary].map(([name, theirs]) => {
    const [library = '', version = ''] = JSON.parse(name) as string[]
    return tallyOne(request, theirs, { library, version })
  })
}

function tallyOne(
  { keyId, receivedAt, type, shared }: CollectedRequest,
  taken: readonly Taken[],
  library: { readonly library: string; readonly version: string },
): SourceTally {
  const accepted = noneAccepted()
  const refusals: RefusalTally[] = []
  let [duplicates, uncounted, trimmed] = [0, 0, 0]
  let lastEventAt: Date | null = null
  let lag: LagTally = { ...NO_LAG, lastSentMs: sentLag(taken.at(-1)?.sent, shared, receivedAt) }
  for (const { sent, call, receipt } of taken) {
    if (receipt.status === 'duplicate') duplicates += 1
    else if (receipt.status === 'rejected' || call.kind === 'rejected') {
      refusals.push(refusalOf(sent, receipt, type, receivedAt))
    } else {
      accepted[typeOf(sent, type) ?? 'track'] += 1
      if (receipt.note !== undefined) uncounted += 1
      if (call.dropped.length > 0) trimmed += 1
      if (lastEventAt === null || call.occurredAt > lastEventAt) lastEventAt = call.occurredAt
      if (!call.declared) lag = later(lag, receivedAt.getTime() - call.occurredAt.getTime())
    }
  }
  return {
    kind: 'collector',
    keyId,
    ...library,
    firstSeenAt: receivedAt,
    lastSeenAt: receivedAt,
    lastEventAt,
    requests: 1,
    accepted,
    duplicates,
    rejected: refusals.length,
    uncounted,
    trimmed,
    lag,
    refusals: addRefusals(refusals),
  }
}

/** Names and versions of libraries are short; what is longer is none. */
const MOST_CHARACTERS = 64

function libraryOf(sent: unknown, shared: Fields): [string, string] {
  const library = contextOf(sent).library ?? contextOf(shared).library
  if (!isFields(library)) return ['', '']
  return [shortText(library.name), shortText(library.version)]
}

function contextOf(fields: unknown): Fields {
  return isFields(fields) && isFields(fields.context) ? fields.context : {}
}

function shortText(value: unknown): string {
  const isShort = typeof value === 'string' && /^[\w .:/@+-]*$/.test(value)
  return isShort ? value.slice(0, MOST_CHARACTERS) : ''
}

function typeOf(sent: unknown, type: CallType | undefined): CallType | undefined {
  return type ?? CALL_TYPES.find(known => isFields(sent) && known === sent.type)
}

function refusalOf(
  sent: unknown,
  { messageId, reason = '' }: Receipt,
  type: CallType | undefined,
  at: Date,
): RefusalTally {
  const example = {
    at,
    messageHash: messageId === null ? null : messageHash(messageId).slice(0, 8),
    fields: describeFields(sent),
  }
  return {
    type: typeOf(sent, type) ?? 'unknown',
    reason: steadyReason(reason),
    count: 1,
    firstAt: at,
    lastAt: at,
    examples: [example],
  }
}

/** A reason that names the first day whose events are kept is another each day, and the same reason. */
export function steadyReason(reason: string): string {
  return reason.replace(/lies before \d{4}-\d{2}-\d{2}, and/, 'lies before the first day kept, and')
}

function later(lag: LagTally, ms: number): LagTally {
  const known = Math.max(0, ms)
  return {
    ...lag,
    calls: lag.calls + 1,
    sumMs: lag.sumMs + known,
    maxMs: Math.max(lag.maxMs, known),
    lastMs: known,
  }
}

function sentLag(sent: unknown, shared: Fields, receivedAt: Date): number | null {
  const at = (isFields(sent) ? readIfInstant(sent, 'sentAt') : undefined) ?? readIfInstant(shared, 'sentAt')
  return at === undefined ? null : receivedAt.getTime() - at.getTime()
}
