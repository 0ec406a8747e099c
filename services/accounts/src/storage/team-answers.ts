// The table of answers to "who is our customer?", of the vendor's own people. Of no account.
import { ledgerColumns } from '@rung/fact-ledger'
import { text } from 'drizzle-orm/pg-core'
import { accountsSchema } from './schema.ts'

export const teamAnswers = accountsSchema.table('team_answers', {
  ...ledgerColumns(),
  personId: text('person_id').notNull(),
  team: text('team'),
  segment: text('segment').notNull(),
})
