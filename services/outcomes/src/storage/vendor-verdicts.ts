// Vendor verdicts as stored.
import type { Day } from '@rung/kernel'
import { date, integer, text } from 'drizzle-orm/pg-core'
import { accountLedger, outcomesSchema } from './account-ledger.ts'

export const vendorVerdicts = outcomesSchema.table('vendor_verdicts', {
  ...accountLedger(),
  outcomeId: text('outcome_id').notNull(),
  personId: text('person_id').notNull(),
  verdict: integer('verdict').notNull(),
  periodStartsOn: date('period_starts_on').$type<Day>().notNull(),
})

export type VendorVerdictRow = typeof vendorVerdicts.$inferSelect
