// The table of people at accounts.
import { ledgerColumns } from '@rung/fact-ledger'
import type { Day } from '@rung/kernel'
import { date, doublePrecision, text } from 'drizzle-orm/pg-core'
import { accountsSchema } from './schema.ts'

export const stakeholders = accountsSchema.table('stakeholders', {
  ...ledgerColumns(),
  accountId: text('account_id').notNull(),
  nameRef: text('name_ref'),
  emailRef: text('email_ref'),
  titleRef: text('title_ref'),
  role: text('role').notNull(),
  influence: doublePrecision('influence').notNull(),
  productUserIds: text('product_user_ids').array().notNull(),
  departedOn: date('departed_on').$type<Day>(),
  mergedIntoId: text('merged_into_id'),
  mergedOn: date('merged_on').$type<Day>(),
})
