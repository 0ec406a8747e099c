// The table of exchange rates: `occurred_at` is the day a rate held from.
import { ledgerColumns } from '@rung/fact-ledger'
import { doublePrecision, text } from 'drizzle-orm/pg-core'
import { accountsSchema } from './schema.ts'

export const exchangeRates = accountsSchema.table('exchange_rates', {
  ...ledgerColumns(),
  base: text('base').notNull(),
  quote: text('quote').notNull(),
  rate: doublePrecision('rate').notNull(),
})
