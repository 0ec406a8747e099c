// The table of expected uses: whether people or programs are expected in the product.
import type { ExpectedUse } from '@rung/account-standing'
import { ledgerColumns } from '@rung/fact-ledger'
import { text } from 'drizzle-orm/pg-core'
import { accountsSchema } from './schema.ts'

export const expectedUses = accountsSchema.table('expected_uses', {
  ...ledgerColumns(),
  accountId: text('account_id').notNull(),
  expects: text('expects').$type<ExpectedUse>().notNull(),
})
