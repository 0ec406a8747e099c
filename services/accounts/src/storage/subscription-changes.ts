// The table of changes of contracts in mid-term.
import { ledgerColumns } from '@rung/fact-ledger'
import type { Day } from '@rung/kernel'
import { bigint, date, integer, text } from 'drizzle-orm/pg-core'
import { accountsSchema } from './schema.ts'

export const subscriptionChanges = accountsSchema.table('subscription_changes', {
  ...ledgerColumns(),
  accountId: text('account_id').notNull(),
  subscriptionId: text('subscription_id').notNull(),
  effectiveOn: date('effective_on').$type<Day>().notNull(),
  arrMinor: bigint('arr_minor', { mode: 'number' }),
  seats: integer('seats'),
})
