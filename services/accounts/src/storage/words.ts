// The table of words: names, quotes and notes. Read and kept through packages/directory; here for its shape alone.
import { text, timestamp } from 'drizzle-orm/pg-core'
import { accountsSchema } from './schema.ts'

export const words = accountsSchema.table('words', {
  workspaceId: text('workspace_id').notNull(),
  id: text('id').notNull(),
  kind: text('kind').notNull(),
  personRef: text('person_ref'),
  text: text('text'),
  storedAt: timestamp('stored_at', { withTimezone: true }).notNull(),
})
