// Takes a batch of calls: each counts once, is durable when answered, and leaves a mark of what must be counted anew.
import type { Database, Tx } from '@rung/database'
import type { Keep } from '@rung/http-service'
import type { NewId } from '@rung/kernel'
import type { AliasCall, Call, EventCall, GroupCall, RejectedCall } from '../calls/call.ts'
import { messageHash } from '../calls/message-hash.ts'
import type { CollectorPolicy } from '../policy.ts'
import { claimDays, keyOf } from '../storage/account-days.ts'
import { attachedTo } from '../storage/attached-to.ts'
import { addMarks, type Mark } from '../storage/dirty-marks.ts'
import { insertEvents, type NewEvent, readHorizon } from '../storage/events.ts'
import { insertAliases } from '../storage/identities.ts'
import { insertMemberships } from '../storage/memberships.ts'
import { giveBackReceipts, takeReceipts } from '../storage/receipts.ts'
import { insertTies, type NewTie } from '../storage/ties.ts'
import { withoutErased } from './without-erased.ts'

export type Receipt = {
  readonly messageId: string | null
  readonly status: 'accepted' | 'duplicate' | 'rejected'
  readonly reason?: string
}

export type Collector = {
  readonly database: Database
  readonly newId: NewId
  readonly policy: CollectorPolicy
}

export type Candidate = { readonly index: number; readonly hash: string; readonly call: Call }
type EventCandidate = Candidate & { readonly call: EventCall }

/**
 * One transaction: names of erased people replaced, receipts sorted by hash, then events, group and alias calls, then marks; committed before anything
 * is answered. Refused calls leave no receipt, so that they can be sent again once they are right.
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
  const sent = firstOfEach(calls)
  const settle = async (tx: Tx) => {
    if (sent.length === 0) return
    const candidates = await withoutErased(tx, sent)
    const taken = await takeReceipts(
      tx,
      candidates.map(candidate => candidate.hash),
      receivedAt,
      policy.receiptDays,
    )
    const fresh = candidates.filter(candidate => taken.has(candidate.hash))
    if (fresh.length === 0) return
    const refused = await refusals(tx, fresh.filter(isEvent))
    if (refused.size > 0) await giveBackReceipts(tx, [...refused.keys()])
    const accepted = fresh.filter(candidate => !refused.has(candidate.hash))
    await keep(
      tx,
      accepted.map(({ call }) => call),
      newId,
      receivedAt,
    )
    for (const { index, hash, call } of fresh) {
      const reason = refused.get(hash)
      receipts[index] =
        reason === undefined
          ? { messageId: call.messageId, status: 'accepted' }
          : { messageId: call.messageId, status: 'rejected', reason }
    }
  }
  await database.inWorkspace(workspaceId, async tx => {
    await settle(tx)
    await keepAnswer(tx, receipts)
  })
  return receipts
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

/** Why events cannot be kept, by hash: their day is pruned, or a warehouse tells it. */
async function refusals(tx: Tx, events: readonly EventCandidate[]): Promise<Map<string, string>> {
  const loose = events.filter(({ call }) => call.groupKey === null)
  const [horizon, attached] = await Promise.all([
    readHorizon(tx),
    attachedTo(
      tx,
      loose.map(({ call }) => ({ userKey: call.userKey, at: call.occurredAt })),
    ),
  ])
  const groupOf = new Map(loose.map(({ hash }, index) => [hash, attached[index] ?? null]))
  const inTime = events.filter(({ call }) => horizon === null || call.day >= horizon)
  const days = inTime.flatMap(({ hash, call: { groupKey, day } }) => {
    const group = groupKey ?? groupOf.get(hash) ?? null
    return group === null ? [] : [{ hash, groupKey: group, day }]
  })
  const told = await claimDays(tx, days, 'events')
  const refused = new Map<string, string>()
  for (const { hash, call } of events) {
    if (horizon !== null && call.day < horizon) {
      refused.set(hash, `timestamp: lies before ${horizon}, and events of such days were pruned`)
    }
  }
  for (const { hash, groupKey, day } of days) {
    if (!told.has(keyOf({ groupKey, day }))) continue
    refused.set(
      hash,
      `timestamp: ${day} of account "${groupKey}" is told by daily aggregates, and a day is told by one or the other`,
    )
  }
  return refused
}

async function keep(tx: Tx, calls: readonly Call[], newId: NewId, storedAt: Date): Promise<void> {
  // one id a batch and a place in it: drawing randomness for each event costs more than reading it
  const batchId = newId('evt')
  const events: NewEvent[] = []
  const groups: GroupCall[] = []
  const aliases: AliasCall[] = []
  for (const call of calls) {
    if (call.kind === 'event') events.push({ ...call, id: `${batchId}_${events.length}` })
    else if (call.kind === 'membership') groups.push(call)
    else if (call.kind === 'alias') aliases.push(call)
  }
  const ties = await insertTies(tx, calls.flatMap(tieOf), storedAt)
  await Promise.all([
    events.length > 0 ? insertEvents(tx, events, storedAt) : undefined,
    insertMemberships(tx, groups, storedAt),
    insertAliases(tx, aliases, storedAt),
    addMarks(tx, [
      ...events.map(markOfEvent),
      ...groups.map(markOfGroup),
      ...aliases.map(markOfAlias),
      ...ties.map(markOfTie),
    ]),
  ])
}

function tieOf({ anonymousKey, userKey, occurredAt, recordedAt, declared }: Call): NewTie[] {
  return anonymousKey === null ? [] : [{ anonymousKey, userKey, at: occurredAt, recordedAt, declared }]
}

function markOfEvent({ groupKey, userKey, day, recordedAt }: NewEvent): Mark {
  return groupKey === null
    ? { kind: 'person_day', groupKey, userKey, day, recordedAt }
    : { kind: 'account_day', groupKey, userKey: null, day, recordedAt }
}

function markOfGroup({ userKey, recordedAt }: GroupCall): Mark {
  return { kind: 'person', groupKey: null, userKey, day: null, recordedAt }
}

function markOfAlias({ previousKey, userKey, recordedAt }: AliasCall): Mark {
  return { kind: 'alias', groupKey: previousKey, userKey, day: null, recordedAt }
}

function markOfTie({ anonymousKey, userKey, recordedAt }: NewTie): Mark {
  return { kind: 'alias', groupKey: anonymousKey, userKey, day: null, recordedAt }
}
