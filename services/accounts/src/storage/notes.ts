// The table of notes about accounts.
import type { Topic } from '@rung/account-standing'
import { ledgerColumns } from '@rung/fact-ledger'
import { text } from 'drizzle-orm/pg-core'
import { accountsSchema } from './schema.ts'

export const notes = accountsSchema.table('notes', {
  ...ledgerColumns(),
  accountId: text('account_id').notNull(),
  stakeholderId: text('stakeholder_id'),
  personId: text('person_id'),
  topic: text('topic').$type<Topic>(),
  textRef: text('text_ref'),
})
