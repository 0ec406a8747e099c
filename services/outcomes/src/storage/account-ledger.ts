// The ledger's columns for facts that always belong to an account, and the schema they lie in.
import { ledgerColumns } from '@rung/fact-ledger'
import { pgSchema, text } from 'drizzle-orm/pg-core'

export const outcomesSchema = pgSchema('outcomes')

export function accountLedger() {
  return { ...ledgerColumns(), accountId: text('account_id').notNull() }
}
