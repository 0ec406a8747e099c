// Which concerns a capability is there for; `occurredAt` is the day it was said. Of no account.
import { ledgerColumns } from '@rung/fact-ledger'
import { jsonb, text } from 'drizzle-orm/pg-core'
import { outcomesSchema } from './account-ledger.ts'

export const capabilities = outcomesSchema.table('capabilities', {
  ...ledgerColumns(),
  capability: text('capability').notNull(),
  /** Each { level, tag }; tag null for any of the level. */
  meets: jsonb('meets').notNull(),
})
