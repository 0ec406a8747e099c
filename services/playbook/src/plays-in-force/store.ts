// Versions of plays a workspace wrote: only ever added, the newest one in force.
import { defineRead, holdLock, type Read, type Tx } from '@rung/database'
import type { Play } from '@rung/worklist'
import { and, desc, eq } from 'drizzle-orm'
import { boolean, integer, jsonb, pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

/** What is kept of a play; its key, its version and whether it is retired stand beside it. */
export type PlayDocument = Omit<Play, 'key' | 'version' | 'retired'>

export const playVersions = pgSchema('playbook').table(
  'play_versions',
  {
    workspaceId: text('workspace_id').notNull(),
    key: text('key').notNull(),
    version: integer('version').notNull(),
    retired: boolean('retired').notNull(),
    document: jsonb('document').$type<PlayDocument>().notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
    recordedBy: text('recorded_by').notNull(),
    personId: text('person_id'),
  },
  table => [primaryKey({ columns: [table.workspaceId, table.key, table.version] })],
)

/** A version with who wrote it and when. */
export type WrittenPlay = {
  readonly play: Play
  readonly recordedAt: Date
  readonly recordedBy: string
  readonly personId: string | null
}

type Row = {
  key: string
  version: number
  retired: boolean
  document: PlayDocument
  recorded_at: Date
  recorded_by: string
  person_id: string | null
}

const COLUMNS = `play_versions.key, play_versions.version, play_versions.retired, play_versions.document,
        play_versions.recorded_at, play_versions.recorded_by, play_versions.person_id`

const writtenOf = (row: Row): WrittenPlay => ({
  play: { key: row.key, version: row.version, retired: row.retired, ...row.document },
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
  personId: row.person_id,
})

/** Of each play the workspace wrote the version in force at an instant, retired ones too. */
export const ownPlaysRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  at: Date,
): Read<readonly WrittenPlay[]> =>
  defineRead(
    {
      name: 'playbook-own-plays',
      text: `
      select distinct on (play_versions.key) ${COLUMNS}
      from playbook.play_versions
      where play_versions.workspace_id = $1 and play_versions.recorded_at <= $2
      order by play_versions.key, play_versions.version desc`,
      values: [workspaceId, at.toISOString()],
    },
    (rows: readonly Row[]) => rows.map(writtenOf),
    ['recorded_at'],
  )

export type PlayVersion = { readonly key: string; readonly version: number }

/** These versions, whether in force or not. */
export const playVersionsRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  wanted: readonly PlayVersion[],
): Read<readonly WrittenPlay[]> =>
  defineRead(
    {
      name: 'playbook-play-versions',
      text: `
      select ${COLUMNS}
      from playbook.play_versions
      join unnest($2::text[], $3::integer[]) as wanted (key, version)
        on wanted.key = play_versions.key and wanted.version = play_versions.version
      where play_versions.workspace_id = $1`,
      values: [workspaceId, wanted.map(({ key }) => key), wanted.map(({ version }) => version)],
    },
    (rows: readonly Row[]) => rows.map(writtenOf),
    ['recorded_at'],
  )

/** All versions of a play, the newest first. */
export async function selectVersionsOf(tx: Tx, key: string): Promise<WrittenPlay[]> {
  const rows = await tx.db
    .select()
    .from(playVersions)
    .where(and(eq(playVersions.workspaceId, tx.workspaceId), eq(playVersions.key, key)))
    .orderBy(desc(playVersions.version))
  return rows.map(({ document, version, retired, recordedAt, recordedBy, personId }) => ({
    play: { key, version, retired, ...document },
    recordedAt,
    recordedBy,
    personId,
  }))
}

export async function insertPlayVersion(
  tx: Tx,
  { play, recordedAt, recordedBy, personId }: WrittenPlay,
): Promise<void> {
  const { key, version, retired, ...document } = play
  await tx.db.insert(playVersions).values({
    workspaceId: tx.workspaceId,
    key,
    version,
    retired,
    document,
    recordedAt,
    recordedBy,
    personId,
  })
}

/** One change of plays at a time: a play is retired only while another is for its reason. */
export async function lockPlays(tx: Tx): Promise<void> {
  await holdLock(tx, `plays:${tx.workspaceId}`)
}
