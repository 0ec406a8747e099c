// The table of seasons: the months in which an account uses the product.
import { ledgerColumns } from '@rung/fact-ledger'
import { integer, text } from 'drizzle-orm/pg-core'
import { accountsSchema } from './schema.ts'

export const accountSeasons = accountsSchema.table('account_seasons', {
  ...ledgerColumns(),
  accountId: text('account_id').notNull(),
  months: integer('months').array().notNull(),
})
