// Keeps calls, and marks what must be counted anew.
import type { Tx } from '@rung/database'
import type { NewId } from '@rung/kernel'
import type { AliasCall, Call, GroupCall } from '../calls/call.ts'
import { addMarks, type Mark } from '../storage/dirty-marks.ts'
import { insertEvents, type NewEvent } from '../storage/events.ts'
import { insertAliases } from '../storage/identities.ts'
import { insertMemberships } from '../storage/memberships.ts'
import { insertTies, type NewTie } from '../storage/ties.ts'

export async function keep(tx: Tx, calls: readonly Call[], newId: NewId, storedAt: Date): Promise<void> {
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
