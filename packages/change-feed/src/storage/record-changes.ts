// Adds what changed to the feed, in the transaction that changes it.
import type { Tx } from '@rung/database'
import type { NewChange } from '../change.ts'
import { CHANGE_FEED_POLICY } from '../policy.ts'

/** One statement, or none where nothing changed. Each account is named once; many are told in several changes. */
export async function recordChanges(tx: Tx, changes: readonly NewChange[]): Promise<void> {
  const rows = changes.flatMap(inParts)
  if (rows.length === 0) return
  await tx.query({
    name: 'signals-record-changes',
    text: `
      insert into signals.changes (workspace_id, type, resource, account_ids, person_id, changed_at, events)
      select $1, new.type, new.resource, array(select jsonb_array_elements_text(new.account_ids)), new.person_id, new.changed_at,
        new.events
      from unnest($2::text[], $3::text[], $4::jsonb[], $5::text[], $6::timestamptz[], $7::jsonb[]) with ordinality
        as new (type, resource, account_ids, person_id, changed_at, events, place)
      order by new.place`,
    values: [
      tx.workspaceId,
      rows.map(({ type }) => type),
      rows.map(({ resource }) => resource ?? null),
      rows.map(({ accountIds }) => JSON.stringify(accountIds)),
      rows.map(({ personId }) => personId),
      rows.map(({ at }) => at.toISOString()),
      rows.map(({ events = [] }) => (events.length === 0 ? null : JSON.stringify(events))),
    ],
  })
}

function inParts(change: NewChange): NewChange[] {
  const accountIds = [...new Set(change.accountIds)]
  const parts: NewChange[] = []
  for (let from = 0; from === 0 || from < accountIds.length; from += CHANGE_FEED_POLICY.accountsPerChange) {
    const part = {
      ...change,
      accountIds: accountIds.slice(from, from + CHANGE_FEED_POLICY.accountsPerChange),
    }
    // told once, with the first part
    parts.push(from === 0 ? part : { ...part, events: [] })
  }
  return parts
}
