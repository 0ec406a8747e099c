// Writes revisions that are settled, with all that follows from a write.
import { recordAudit } from '@rung/audit'
import { type ChangeEvent, recordChanges } from '@rung/change-feed'
import type { Tx } from '@rung/database'
import { auditEntries } from './audited.ts'
import { changedAccounts } from './changed-accounts.ts'
import type { Changed } from './ledger.ts'
import type { LedgerRow } from './ledger-columns.ts'
import type { FactResource, Writing, WrittenFact } from './resource.ts'
import { appendRevisions } from './storage/append-revisions.ts'

/**
 * Writes revisions that are settled already, in a transaction that is open already, with all that follows from a write:
 * for facts that follow from other facts. Constant in statements.
 */
export async function appendFacts(
  tx: Tx,
  resource: FactResource,
  written: readonly WrittenFact[],
  writing: Writing,
): Promise<void> {
  if (written.length === 0) return
  await appendRevisions(
    tx,
    resource.table,
    written.map(({ row }) => row),
  )
  await recordAudit(tx, auditEntries(resource, written, writing))
  const rows = written.flatMap(({ row, before }) => (before === null ? [row] : [row, before]))
  await announce(tx, resource, rows, writing, eventsOf(resource, written))
  const accounts: Changed[] = changedAccounts(written)
  if (accounts.length > 0) await writing.deps.changed(tx, accounts)
  await resource.afterWrite?.(tx, written, writing)
}

/** What waits under a seal is announced in the same words as what is told: that something was said, and never what. */
export async function announce(
  tx: Tx,
  { plural }: FactResource,
  rows: readonly LedgerRow[],
  { caller, now }: Pick<Writing, 'caller' | 'now'>,
  events: readonly ChangeEvent[] = [],
): Promise<void> {
  if (rows.length === 0) return
  const accountIds = rows.flatMap(row => row.accountId ?? [])
  await recordChanges(tx, [
    { type: 'fact.recorded', resource: plural, accountIds, personId: caller.personId, at: now, events },
  ])
}

/** History is put in, and is no news. What waits under a seal comes here when it opens. */
function eventsOf(resource: FactResource, written: readonly WrittenFact[]): ChangeEvent[] {
  const { tells } = resource
  if (tells === undefined) return []
  return written.flatMap(fact => (fact.row.declared || fact.row.retracted ? [] : (tells(fact) ?? [])))
}
