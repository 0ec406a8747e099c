// The table of support tickets.
import type { Priority, Topic } from '@rung/account-standing'
import { ledgerColumns } from '@rung/fact-ledger'
import { boolean, integer, text, timestamp } from 'drizzle-orm/pg-core'
import { accountsSchema } from './schema.ts'

export const tickets = accountsSchema.table('tickets', {
  ...ledgerColumns(),
  accountId: text('account_id').notNull(),
  priority: text('priority').$type<Priority>().notNull(),
  firstResponseAt: timestamp('first_response_at', { withTimezone: true }),
  resolvedAt: timestamp('resolved_at', { withTimezone: true }),
  reopenedCount: integer('reopened_count').notNull(),
  escalated: boolean('escalated').notNull(),
  csat: integer('csat'),
  topic: text('topic').$type<Topic>(),
  subjectRef: text('subject_ref'),
  stakeholderId: text('stakeholder_id'),
})
