// The table of data flags: what an import found odd about a fact it let in.
import { ledgerColumns } from '@rung/fact-ledger'
import { text } from 'drizzle-orm/pg-core'
import { accountsSchema } from './schema.ts'

export const dataFlags = accountsSchema.table('data_flags', {
  ...ledgerColumns(),
  resource: text('resource').notNull(),
  factExternalId: text('fact_external_id').notNull(),
  kind: text('kind').notNull(),
  whyRef: text('why_ref'),
})
