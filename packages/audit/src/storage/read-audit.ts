// Reads entries by time, as few at once as the caller says.
import type { Tx } from '@rung/database'
import type { AuditAction, AuditEntry } from '../entry.ts'

/** What is left out does not narrow. */
export type AuditFilter = {
  readonly accountId?: string
  readonly subjectId?: string
  readonly subjectKind?: string
  readonly action?: AuditAction
  /** Who did it. */
  readonly personId?: string
  /** From this instant on. */
  readonly since?: Date
  /** Before this instant. */
  readonly until?: Date
}

/** The entry that a page ended with. */
export type AuditPosition = { readonly at: Date; readonly id: string }

type Row = {
  id: string
  at: Date
  action: AuditAction
  subject_kind: string
  subject_id: string
  account_id: string | null
  before: unknown
  after: unknown
  key_id: string | null
  person_id: string | null
  on_behalf_of: string | null
}

/** At most `limit` entries beyond a position, `newest` or `oldest` first. */
export async function readAudit(
  tx: Tx,
  filter: AuditFilter,
  page: { readonly first: 'newest' | 'oldest'; readonly after: AuditPosition | null; readonly limit: number },
): Promise<AuditEntry[]> {
  const [beyond, order] = page.first === 'newest' ? ['<', 'desc'] : ['>', 'asc']
  const values: unknown[] = [tx.workspaceId]
  const given = (value: unknown): string =>
    `$${values.push(value instanceof Date ? value.toISOString() : value)}`
  const conditions = Object.entries(CONDITIONS).flatMap(([name, condition]) => {
    const value = filter[name as keyof AuditFilter]
    return value === undefined ? [] : [`and ${condition} ${given(value)}`]
  })
  if (page.after !== null) {
    conditions.push(`and (entries.at, entries.seq) ${beyond} (${given(page.after.at)}::timestamptz, coalesce((
      select last.seq from audit.entries as last where last.workspace_id = $1 and last.id = ${given(page.after.id)}
    ), 0))`)
  }
  const rows = await tx.query<Row>({
    text: `
      select entries.id, entries.at, entries.action, entries.subject_kind, entries.subject_id, entries.account_id,
        entries.before, entries.after, entries.key_id, entries.person_id, entries.on_behalf_of
      from audit.entries
      where entries.workspace_id = $1
      ${conditions.join('\n')}
      order by entries.at ${order}, entries.seq ${order}
      limit ${given(page.limit)}`,
    values,
  })
  return rows.map(row => ({
    id: row.id,
    at: row.at,
    action: row.action,
    subject: { kind: row.subject_kind, id: row.subject_id },
    accountId: row.account_id,
    before: row.before,
    after: row.after,
    by: { keyId: row.key_id, personId: row.person_id, onBehalfOf: row.on_behalf_of },
  }))
}

const CONDITIONS: Readonly<Record<keyof AuditFilter, string>> = {
  accountId: 'entries.account_id =',
  subjectId: 'entries.subject_id =',
  subjectKind: 'entries.subject_kind =',
  action: 'entries.action =',
  personId: 'entries.person_id =',
  since: 'entries.at >=',
  until: 'entries.at <',
}
