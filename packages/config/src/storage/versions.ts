// Published versions of a workspace's config: only ever added.
import { defineRead, type Read, sendRead, type Tx } from '@rung/database'

type Stated = Readonly<Record<string, unknown>>

export type VersionOfSections = {
  readonly version: number
  readonly publishedAt: Date
  /** The sections asked for, by name. */
  readonly stated: Stated
  readonly changed: readonly string[]
}

export type PublishedVersion = {
  readonly version: number
  readonly publishedAt: Date
  readonly document: Stated
  /** The sections that differ from the version before. */
  readonly changed: readonly string[]
  readonly note: string
  /** The key that published it, and the person it speaks for. */
  readonly publishedBy: string
  readonly personId: string | null
  readonly draftId: string
  /** The version whose document it brought back. */
  readonly rollbackOf: number | null
}

type StatedRow = { version: number; published_at: Date; stated: Stated; changed: string[] }

/** The versions in which one of the sections changed, the oldest first. Few rows: a config changes some times a year. */
export const versionsOfRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  sections: readonly string[],
): Read<VersionOfSections[]> =>
  defineRead(
    {
      name: 'config-versions-of',
      text: `
      select versions.version, versions.published_at, versions.changed,
        (select jsonb_object_agg(section, versions.document -> section) from unnest($2::text[]) as section) as stated
      from config.versions
      where versions.workspace_id = $1 and versions.changed && $2::text[]
      order by versions.version`,
      values: [workspaceId, [...sections]],
    },
    (rows: readonly StatedRow[]) =>
      rows.map(({ version, published_at: publishedAt, stated, changed }) => ({
        version,
        publishedAt,
        stated,
        changed,
      })),
    ['published_at'],
  )

export const readVersionsOf = (tx: Tx, sections: readonly string[]): Promise<VersionOfSections[]> =>
  sendRead(tx, versionsOfRead(tx, sections))

/** When the config became another, in order: all of it, or only these sections. */
export async function configInstants(tx: Tx, sections?: readonly string[]): Promise<Date[]> {
  const rows = await tx.query<{ published_at: Date }>({
    name: 'config-instants',
    text: `
      select versions.published_at
      from config.versions
      where versions.workspace_id = $1 and ($2::text[] is null or versions.changed && $2::text[])
      order by versions.version`,
    values: [tx.workspaceId, sections === undefined ? null : [...sections]],
  })
  return rows.map(row => row.published_at)
}

type VersionRow = {
  version: number
  published_at: Date
  document: Stated
  changed: string[]
  note: string
  published_by: string
  person_id: string | null
  draft_id: string
  rollback_of: number | null
}

/** The newest first, from below `before`. */
export async function readVersions(
  tx: Tx,
  input: { readonly before: number | null; readonly limit: number },
): Promise<PublishedVersion[]> {
  const rows = await tx.query<VersionRow>({
    name: 'config-list-versions',
    text: `${SELECT} and ($2::int is null or versions.version < $2) order by versions.version desc limit $3`,
    values: [tx.workspaceId, input.before, input.limit],
  })
  return rows.map(versionOf)
}

export async function readVersion(tx: Tx, version: number): Promise<PublishedVersion | undefined> {
  const rows = await tx.query<VersionRow>({
    name: 'config-read-version',
    text: `${SELECT} and versions.version = $2`,
    values: [tx.workspaceId, version],
  })
  return rows.map(versionOf)[0]
}

/** The one in force at an instant; undefined before the first. */
export async function readVersionAt(tx: Tx, knownAt: Date): Promise<PublishedVersion | undefined> {
  const rows = await tx.query<VersionRow>({
    name: 'config-version-at',
    text: `${SELECT} and versions.published_at <= $2 order by versions.version desc limit 1`,
    values: [tx.workspaceId, knownAt.toISOString()],
  })
  return rows.map(versionOf)[0]
}

export async function insertVersion(tx: Tx, version: PublishedVersion): Promise<void> {
  await tx.query({
    name: 'config-insert-version',
    text: `
      insert into config.versions (workspace_id, version, published_at, document, changed, note, published_by,
        person_id, draft_id, rollback_of)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [
      tx.workspaceId,
      version.version,
      version.publishedAt.toISOString(),
      JSON.stringify(version.document),
      [...version.changed],
      version.note,
      version.publishedBy,
      version.personId,
      version.draftId,
      version.rollbackOf,
    ],
  })
}

const SELECT = `
  select versions.version, versions.published_at, versions.document, versions.changed, versions.note,
    versions.published_by, versions.person_id, versions.draft_id, versions.rollback_of
  from config.versions
  where versions.workspace_id = $1`

function versionOf(row: VersionRow): PublishedVersion {
  return {
    version: row.version,
    publishedAt: row.published_at,
    document: row.document,
    changed: row.changed,
    note: row.note,
    publishedBy: row.published_by,
    personId: row.person_id,
    draftId: row.draft_id,
    rollbackOf: row.rollback_of,
  }
}
