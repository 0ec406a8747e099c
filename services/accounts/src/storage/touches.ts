// The table of touches: calls, meetings and the like.
import type { Topic, TouchKind } from '@rung/account-standing'
import { ledgerColumns } from '@rung/fact-ledger'
import { text } from 'drizzle-orm/pg-core'
import { accountsSchema } from './schema.ts'

export const touches = accountsSchema.table('touches', {
  ...ledgerColumns(),
  accountId: text('account_id').notNull(),
  stakeholderIds: text('stakeholder_ids').array().notNull(),
  kind: text('kind').$type<TouchKind | 'escalation' | 'reference'>().notNull(),
  direction: text('direction').$type<'inbound' | 'outbound'>().notNull(),
  personId: text('person_id'),
  topic: text('topic').$type<Topic>(),
  notesRef: text('notes_ref'),
})
