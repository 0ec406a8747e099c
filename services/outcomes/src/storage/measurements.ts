// Measurements as stored.
import { doublePrecision, text } from 'drizzle-orm/pg-core'
import { accountLedger, outcomesSchema } from './account-ledger.ts'

export const measurements = outcomesSchema.table('measurements', {
  ...accountLedger(),
  outcomeId: text('outcome_id').notNull(),
  value: doublePrecision('value').notNull(),
  source: text('source').$type<'integration' | 'customer' | 'csm'>().notNull(),
})

export type MeasurementRow = typeof measurements.$inferSelect
