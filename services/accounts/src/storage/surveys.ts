// The table of what customers answered when asked.
import type { SurveyKind } from '@rung/account-standing'
import { ledgerColumns } from '@rung/fact-ledger'
import { integer, text } from 'drizzle-orm/pg-core'
import { accountsSchema } from './schema.ts'

export const surveys = accountsSchema.table('surveys', {
  ...ledgerColumns(),
  accountId: text('account_id').notNull(),
  stakeholderId: text('stakeholder_id'),
  kind: text('kind').$type<SurveyKind>().notNull(),
  score: integer('score').notNull(),
  wordsRef: text('words_ref'),
})
