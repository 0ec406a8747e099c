// Takes a batch of calls: each counts once, is durable when answered, and leaves a mark of what must be counted anew.
import { byHalves, type Database, type Tx } from '@rung/database'
import { itemFault, type Keep } from '@rung/http-service'
import type { NewId } from '@rung/kernel'
import type { Call, EventCall, RejectedCall } from '../calls/call.ts'
import type { Candidate } from '../calls/candidate.ts'
import { messageHash } from '../calls/message-hash.ts'
import type { CollectorPolicy } from '../policy.ts'
import { type AccountDay, claimDays, keyOf } from '../storage/account-days.ts'
import { attachedTo } from '../storage/attached-to.ts'
import { readHorizon } from '../storage/events.ts'
import { giveBackReceipts, takeReceipts } from '../storage/receipts.ts'
import { daysOfOther } from '../storage/source-choices.ts'
import { keep } from './keep-calls.ts'
import { withoutErased } from './without-erased.ts'

export type Receipt = {
  readonly messageId: string | null
  readonly status: 'accepted' | 'duplicate' | 'rejected'
  readonly reason?: string
  /** Why an accepted call counts for nothing as things stand. */
  readonly note?: string
}

export type Collector = {
  readonly database: Database
  readonly newId: NewId
  readonly policy: CollectorPolicy
}

type EventCandidate = Candidate & { readonly call: EventCall }

/**
 * One transaction: names of erased people replaced, receipts sorted by hash, then events, group and alias calls, then marks; committed before anything
 * is answered. Refused calls leave no receipt, so that they can be sent again once they are right. A call whose values no
 * rule foresaw and PostgreSQL cannot take is refused alone too.
 */
export async function collectCalls(
  { database, newId, policy }: Collector,
  workspaceId: string,
  { calls, receivedAt }: { readonly calls: readonly (Call | RejectedCall)[]; readonly receivedAt: Date },
  keepAnswer: Keep<readonly Receipt[]>,
): Promise<Receipt[]> {
  const receipts: Receipt[] = calls.map(call =>
    call.kind === 'rejected'
      ? { messageId: call.messageId, status: 'rejected', reason: call.reason }
      : { messageId: call.messageId, status: 'duplicate' },
  )
  await database.inWorkspace(workspaceId, async tx => {
    const settled = await byHalves<Candidate, Settled>(
      tx,
      firstOfEach(calls),
      (part, some) => settle(part, some, { newId, policy, receivedAt }),
      ({ index, call: { messageId } }, error) => {
        const refusal = itemFault(error)
        return { index, receipt: { messageId, status: 'rejected', reason: refusal.message } }
      },
    )
    for (const { index, receipt } of settled) receipts[index] = receipt
    await keepAnswer(tx, receipts)
  })
  return receipts
}

type Settled = { readonly index: number; readonly receipt: Receipt }
type Settling = Omit<Collector, 'database'> & { readonly receivedAt: Date }

/** What became of each call that had not come before; of the others, nothing. */
async function settle(
  tx: Tx,
  sent: readonly Candidate[],
  { newId, policy, receivedAt }: Settling,
): Promise<Settled[]> {
  if (sent.length === 0) return []
  const candidates = await withoutErased(tx, sent)
  const taken = await takeReceipts(
    tx,
    candidates.map(candidate => candidate.hash),
    receivedAt,
    policy.receiptDays,
  )
  const fresh = candidates.filter(candidate => taken.has(candidate.hash))
  if (fresh.length === 0) return []
  const { refused, notes } = await placeEvents(tx, fresh.filter(isEvent))
  if (refused.size > 0) await giveBackReceipts(tx, [...refused.keys()])
  const accepted = fresh.filter(candidate => !refused.has(candidate.hash))
  await keep(
    tx,
    accepted.map(({ call }) => call),
    newId,
    receivedAt,
  )
  return fresh.map(({ index, hash, call: { messageId } }) => {
    const [reason, note] = [refused.get(hash), notes.get(hash)]
    const receipt: Receipt =
      reason === undefined
        ? { messageId, status: 'accepted', ...(note !== undefined && { note }) }
        : { messageId, status: 'rejected', reason }
    return { index, receipt }
  })
}

/** The first call of each messageId, sorted by its hash. */
function firstOfEach(calls: readonly (Call | RejectedCall)[]): Candidate[] {
  const first = new Map<string, Candidate>()
  for (const [index, call] of calls.entries()) {
    if (call.kind === 'rejected') continue
    const hash = messageHash(call.messageId)
    if (!first.has(hash)) first.set(hash, { index, hash, call })
  }
  return [...first.values()].sort((a, b) => (a.hash < b.hash ? -1 : 1))
}

function isEvent(candidate: Candidate): candidate is EventCandidate {
  return candidate.call.kind === 'event'
}

type Placed = { readonly refused: ReadonlyMap<string, string>; readonly notes: ReadonlyMap<string, string> }

/** By hash, which events cannot be kept since their day is pruned, and which are kept though daily aggregates count there. */
async function placeEvents(tx: Tx, events: readonly EventCandidate[]): Promise<Placed> {
  const loose = events.filter(({ call }) => call.groupKey === null)
  const [horizon, attached] = await Promise.all([
    readHorizon(tx),
    attachedTo(
      tx,
      loose.map(({ call }) => ({ userKey: call.userKey, at: call.occurredAt })),
    ),
  ])
  const groupOf = new Map(loose.map(({ hash }, index) => [hash, attached[index] ?? null]))
  const pruned = events.filter(({ call }) => horizon !== null && call.day < horizon)
  const refused = new Map(
    pruned.map(({ hash }) => [
      hash,
      `timestamp: lies before ${horizon}, and events of such days were pruned`,
    ]),
  )
  const days = events.flatMap(({ hash, call: { groupKey, day } }) => {
    const group = groupKey ?? groupOf.get(hash) ?? null
    return group === null || refused.has(hash) ? [] : [{ hash, groupKey: group, day }]
  })
  await claimDays(tx, days, 'events')
  const uncounted = await daysOfOther(tx, days, 'events')
  const notes = days.filter(each => uncounted.has(keyOf(each)))
  return { refused, notes: new Map(notes.map(each => [each.hash, countsAggregates(each)])) }
}

function countsAggregates({ day, groupKey }: AccountDay): string {
  return `timestamp: ${day} of account "${groupKey}" already has daily aggregates; an account-day has either aggregates or events. \
Kept, and counted once an admin chooses events there: PUT /v1/usage-sources`
}
