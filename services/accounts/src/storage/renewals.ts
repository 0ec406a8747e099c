// The table of renewals and how they were resolved.
import type { Resolution } from '@rung/account-standing'
import { ledgerColumns } from '@rung/fact-ledger'
import type { Day } from '@rung/kernel'
import { bigint, date, doublePrecision, text } from 'drizzle-orm/pg-core'
import { accountsSchema } from './schema.ts'

export const renewals = accountsSchema.table('renewals', {
  ...ledgerColumns(),
  accountId: text('account_id').notNull(),
  subscriptionId: text('subscription_id').notNull(),
  dueOn: date('due_on').$type<Day>().notNull(),
  arrMinor: bigint('arr_minor', { mode: 'number' }),
  noticeOn: date('notice_on').$type<Day>(),
  csmCall: text('csm_call').$type<Resolution>(),
  csmProbability: doublePrecision('csm_probability'),
  resolution: text('resolution').$type<Resolution>(),
  resolvedOn: date('resolved_on').$type<Day>(),
  arrAfterMinor: bigint('arr_after_minor', { mode: 'number' }),
})
