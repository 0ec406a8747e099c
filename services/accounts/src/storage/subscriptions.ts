// The table of contracts, as signed.
import { ledgerColumns } from '@rung/fact-ledger'
import type { Day } from '@rung/kernel'
import { bigint, boolean, date, integer, text } from 'drizzle-orm/pg-core'
import { accountsSchema } from './schema.ts'

export const subscriptions = accountsSchema.table('subscriptions', {
  ...ledgerColumns(),
  accountId: text('account_id').notNull(),
  plan: text('plan'),
  arrMinor: bigint('arr_minor', { mode: 'number' }).notNull(),
  currency: text('currency').notNull(),
  seats: integer('seats'),
  startsOn: date('starts_on').$type<Day>().notNull(),
  endsOn: date('ends_on').$type<Day>(),
  termMonths: integer('term_months'),
  autoRenews: boolean('auto_renews').notNull(),
  endedOn: date('ended_on').$type<Day>(),
})
