// The table of the audit, as the migrations made it: entries are added and never changed.
import { bigint, jsonb, pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import type { AuditAction } from '../entry.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true })

export const entries = pgSchema('audit').table(
  'entries',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    /** Keeps entries of one instant in the order they were written. */
    seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
    at: instant('at').notNull(),
    action: text('action').$type<AuditAction>().notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    accountId: text('account_id'),
    before: jsonb('before'),
    after: jsonb('after'),
    keyId: text('key_id'),
    personId: text('person_id'),
    storedAt: instant('stored_at').notNull().defaultNow(),
    onBehalfOf: text('on_behalf_of'),
    tool: text('tool'),
  },
  table => [primaryKey({ columns: [table.workspaceId, table.id] })],
)
