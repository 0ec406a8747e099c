// The table of pauses agreed with accounts.
import { ledgerColumns } from '@rung/fact-ledger'
import type { Day } from '@rung/kernel'
import { date, text } from 'drizzle-orm/pg-core'
import { accountsSchema } from './schema.ts'

export const accountPauses = accountsSchema.table('account_pauses', {
  ...ledgerColumns(),
  accountId: text('account_id').notNull(),
  startsOn: date('starts_on').$type<Day>().notNull(),
  endsOn: date('ends_on').$type<Day>(),
  reasonRef: text('reason_ref'),
})
