// The tables of config, as the migrations made them: versions, drafts, and the work of a shadow.
import { integer, jsonb, pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

/** A document or a part of one: sections by name. */
export type Stated = Readonly<Record<string, unknown>>

const schema = pgSchema('config')
const instant = (name: string) => timestamp(name, { withTimezone: true })

export const versions = schema.table(
  'versions',
  {
    workspaceId: text('workspace_id').notNull(),
    version: integer('version').notNull(),
    /** In force from then on. */
    publishedAt: instant('published_at').notNull(),
    storedAt: instant('stored_at').notNull().defaultNow(),
    /** Whole: every section, not only what differs. */
    document: jsonb('document').$type<Stated>().notNull(),
    /** The sections that differ from the version before. */
    changed: text('changed').array().$type<readonly string[]>().notNull(),
    note: text('note').notNull(),
    /** The key that published it, and the person it speaks for. */
    publishedBy: text('published_by').notNull(),
    personId: text('person_id'),
    draftId: text('draft_id').notNull(),
    /** The version whose document it brought back; 0 is what is built in. */
    rollbackOf: integer('rollback_of'),
  },
  table => [primaryKey({ columns: [table.workspaceId, table.version] })],
)

export type DraftStatus = 'open' | 'published' | 'discarded'

export const drafts = schema.table(
  'drafts',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    status: text('status').$type<DraftStatus>().notNull(),
    document: jsonb('document').$type<Stated>().notNull(),
    /** The sections that differ from the config in force; nothing else can be published while it is open. */
    changed: text('changed').array().$type<readonly string[]>().notNull(),
    note: text('note').notNull(),
    /** The version it was made from; 0 is what is built in. */
    basedOn: integer('based_on').notNull(),
    rollbackOf: integer('rollback_of'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    createdBy: text('created_by').notNull(),
    personId: text('person_id'),
    /** When the shadow of exactly this document was started; null before. */
    shadowStartedAt: instant('shadow_started_at'),
  },
  table => [primaryKey({ columns: [table.workspaceId, table.id] })],
)

export const shadowWork = schema.table(
  'shadow_work',
  {
    workspaceId: text('workspace_id').notNull(),
    draftId: text('draft_id').notNull(),
    consumer: text('consumer').notNull(),
    accountId: text('account_id').notNull(),
  },
  table => [primaryKey({ columns: [table.workspaceId, table.draftId, table.consumer, table.accountId] })],
)
