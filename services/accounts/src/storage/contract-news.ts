// The table of days on which contracts were heard of; the database keeps it as facts are written (migration 0570).
import type { Day } from '@rung/kernel'
import { boolean, date, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { accountsSchema } from './schema.ts'

export const contractNews = accountsSchema.table(
  'contract_news',
  {
    workspaceId: text('workspace_id').notNull(),
    /** Of month-to-month contracts. */
    monthly: boolean('monthly').notNull(),
    heardOn: date('heard_on').$type<Day>().notNull(),
    /** When anything of that day was recorded first. */
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
  },
  table => [primaryKey({ columns: [table.workspaceId, table.monthly, table.heardOn] })],
)
