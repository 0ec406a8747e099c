// Appends entries, all in one statement.
import type { Tx } from '@rung/database'
import type { NewAuditEntry } from '../entry.ts'

/**
 * Call it in the transaction that changes: what was done and the note of it commit together. Entries of one instant keep
 * the order of the list.
 */
export async function recordAudit(tx: Tx, entries: readonly NewAuditEntry[]): Promise<void> {
  if (entries.length === 0) return
  const rows = entries.map(({ action, subject, accountId, before, after, by, at }) => ({
    action,
    kind: subject.kind,
    subject: subject.id,
    account: accountId,
    before,
    after,
    key: by.keyId,
    person: by.personId,
    behalf: by.onBehalfOf ?? null,
    tool: by.tool ?? null,
    at,
  }))
  await tx.query({
    name: 'audit-record',
    text: `
      insert into audit.entries
        (workspace_id, at, action, subject_kind, subject_id, account_id, before, after, key_id, person_id, on_behalf_of,
          tool)
      select $1, new.at, new.action, new.kind, new.subject, new.account, new.before, new.after, new.key, new.person,
        new.behalf, new.tool
      from jsonb_to_recordset($2::jsonb) as new (
        at timestamptz, action text, kind text, subject text, account text, before jsonb, after jsonb, key text, person text,
        behalf text, tool text
      )`,
    values: [tx.workspaceId, JSON.stringify(rows)],
  })
}
