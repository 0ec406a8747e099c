// Customer verdicts as stored.
import { integer, text } from 'drizzle-orm/pg-core'
import { accountLedger, outcomesSchema } from './account-ledger.ts'

export const customerVerdicts = outcomesSchema.table('customer_verdicts', {
  ...accountLedger(),
  outcomeId: text('outcome_id').notNull(),
  stakeholderId: text('stakeholder_id').notNull(),
  achieved: integer('achieved').notNull(),
  experience: integer('experience').notNull(),
  wordsRef: text('words_ref'),
})

export type CustomerVerdictRow = typeof customerVerdicts.$inferSelect
