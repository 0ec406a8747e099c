// The table of offers and what became of them.
import type { OfferKind } from '@rung/account-standing'
import { ledgerColumns } from '@rung/fact-ledger'
import type { Day } from '@rung/kernel'
import { bigint, date, doublePrecision, integer, text } from 'drizzle-orm/pg-core'
import { accountsSchema } from './schema.ts'

export const offers = accountsSchema.table('offers', {
  ...ledgerColumns(),
  accountId: text('account_id').notNull(),
  renewalId: text('renewal_id'),
  subscriptionId: text('subscription_id'),
  kind: text('kind').$type<OfferKind>().notNull(),
  arrMinor: bigint('arr_minor', { mode: 'number' }),
  currency: text('currency'),
  discountShare: doublePrecision('discount_share'),
  termMonths: integer('term_months'),
  validUntil: date('valid_until').$type<Day>(),
  acceptedOn: date('accepted_on').$type<Day>(),
  declinedOn: date('declined_on').$type<Day>(),
})
