// Drafts of a workspace's config: one open at a time, changed until it is published or discarded, kept after that.
import type { Tx } from '@rung/database'

type Stated = Readonly<Record<string, unknown>>

export type DraftStatus = 'open' | 'published' | 'discarded'

export type ConfigDraft = {
  readonly id: string
  readonly status: DraftStatus
  readonly document: Stated
  /** The sections that differ from the config in force; nothing else can be published while it is open. */
  readonly changed: readonly string[]
  readonly note: string
  /** The version it was made from; 0 is what is built in. */
  readonly basedOn: number
  readonly rollbackOf: number | null
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly createdBy: string
  readonly personId: string | null
  /** When the shadow of exactly this document was started; null before. */
  readonly shadowStartedAt: Date | null
}

type DraftRow = {
  id: string
  status: DraftStatus
  document: Stated
  changed: string[]
  note: string
  based_on: number
  rollback_of: number | null
  created_at: Date
  updated_at: Date
  created_by: string
  person_id: string | null
  shadow_started_at: Date | null
}

const SELECT = `
  select drafts.id, drafts.status, drafts.document, drafts.changed, drafts.note, drafts.based_on, drafts.rollback_of,
    drafts.created_at, drafts.updated_at, drafts.created_by, drafts.person_id, drafts.shadow_started_at
  from config.drafts
  where drafts.workspace_id = $1`

export async function readDraft(tx: Tx, id: string): Promise<ConfigDraft | undefined> {
  const rows = await tx.query<DraftRow>({
    name: 'config-read-draft',
    text: `${SELECT} and drafts.id = $2`,
    values: [tx.workspaceId, id],
  })
  return rows.map(draftOf)[0]
}

export async function readOpenDraft(tx: Tx): Promise<ConfigDraft | undefined> {
  const rows = await tx.query<DraftRow>({
    name: 'config-read-open-draft',
    text: `${SELECT} and drafts.status = 'open'`,
    values: [tx.workspaceId],
  })
  return rows.map(draftOf)[0]
}

/** Drafts the newest first, from before the id `before`. Ids sort by the time they were made. */
export async function readDrafts(
  tx: Tx,
  input: { readonly before: string | null; readonly limit: number },
): Promise<ConfigDraft[]> {
  const rows = await tx.query<DraftRow>({
    name: 'config-list-drafts',
    text: `${SELECT} and ($2::text is null or drafts.id < $2) order by drafts.id desc limit $3`,
    values: [tx.workspaceId, input.before, input.limit],
  })
  return rows.map(draftOf)
}

/** Adds a draft, or changes all of an existing one that may change. */
export async function saveDraft(tx: Tx, draft: ConfigDraft): Promise<void> {
  await tx.query({
    name: 'config-save-draft',
    text: `
      insert into config.drafts (workspace_id, id, status, document, changed, note, based_on, rollback_of, created_at,
        updated_at, created_by, person_id, shadow_started_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
      on conflict (workspace_id, id) do update
        set status = excluded.status, document = excluded.document, changed = excluded.changed, note = excluded.note,
          updated_at = excluded.updated_at, shadow_started_at = excluded.shadow_started_at`,
    values: [
      tx.workspaceId,
      draft.id,
      draft.status,
      JSON.stringify(draft.document),
      [...draft.changed],
      draft.note,
      draft.basedOn,
      draft.rollbackOf,
      draft.createdAt.toISOString(),
      draft.updatedAt.toISOString(),
      draft.createdBy,
      draft.personId,
      draft.shadowStartedAt?.toISOString() ?? null,
    ],
  })
}

function draftOf(row: DraftRow): ConfigDraft {
  return {
    id: row.id,
    status: row.status,
    document: row.document,
    changed: row.changed,
    note: row.note,
    basedOn: row.based_on,
    rollbackOf: row.rollback_of,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    createdBy: row.created_by,
    personId: row.person_id,
    shadowStartedAt: row.shadow_started_at,
  }
}
