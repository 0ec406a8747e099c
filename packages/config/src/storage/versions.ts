// Published versions of a workspace's config: only ever added.
import { defineRead, type Read, type Tx } from '@rung/database'
import { and, desc, eq, getTableColumns, lt, lte } from 'drizzle-orm'
import { type Stated, versions } from './tables.ts'

export type VersionOfSections = {
  readonly version: number
  readonly publishedAt: Date
  /** The sections asked for, by name. */
  readonly stated: Stated
  readonly changed: readonly string[]
}

const { workspaceId: _, storedAt: __, ...columns } = getTableColumns(versions)

export type PublishedVersion = Readonly<Omit<typeof versions.$inferSelect, 'workspaceId' | 'storedAt'>>

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

/** The newest first, from below `before`. */
export function readVersions(
  tx: Tx,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<PublishedVersion[]> {
  return tx.db
    .select(columns)
    .from(versions)
    .where(
      and(
        eq(versions.workspaceId, tx.workspaceId),
        before === null ? undefined : lt(versions.version, before),
      ),
    )
    .orderBy(desc(versions.version))
    .limit(limit)
}

export async function readVersion(tx: Tx, version: number): Promise<PublishedVersion | undefined> {
  const rows = await tx.db
    .select(columns)
    .from(versions)
    .where(and(eq(versions.workspaceId, tx.workspaceId), eq(versions.version, version)))
  return rows[0]
}

/** The one in force at an instant; undefined before the first. */
export async function readVersionAt(tx: Tx, knownAt: Date): Promise<PublishedVersion | undefined> {
  const rows = await tx.db
    .select(columns)
    .from(versions)
    .where(and(eq(versions.workspaceId, tx.workspaceId), lte(versions.publishedAt, knownAt)))
    .orderBy(desc(versions.version))
    .limit(1)
  return rows[0]
}

export async function insertVersion(tx: Tx, version: PublishedVersion): Promise<void> {
  await tx.db.insert(versions).values({ workspaceId: tx.workspaceId, ...version })
}
