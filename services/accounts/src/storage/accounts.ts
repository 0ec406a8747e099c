// The table of accounts, the vendor's customers.
import { ledgerColumns } from '@rung/fact-ledger'
import type { Day } from '@rung/kernel'
import { date, integer, text } from 'drizzle-orm/pg-core'
import { accountsSchema } from './schema.ts'

export const accounts = accountsSchema.table('accounts', {
  ...ledgerColumns(),
  accountId: text('account_id').notNull(),
  nameRef: text('name_ref'),
  segment: text('segment'),
  csmId: text('csm_id'),
  seats: integer('seats'),
  currency: text('currency'),
  closedOn: date('closed_on').$type<Day>(),
  firstValueDueOn: date('first_value_due_on').$type<Day>(),
  parentId: text('parent_id'),
  paysForIds: text('pays_for_ids').array().notNull(),
  mergedIntoId: text('merged_into_id'),
  mergedOn: date('merged_on').$type<Day>(),
})
