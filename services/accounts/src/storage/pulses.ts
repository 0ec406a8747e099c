// The table of CSM pulses.
import type { PulseValue } from '@rung/account-standing'
import { ledgerColumns } from '@rung/fact-ledger'
import { text } from 'drizzle-orm/pg-core'
import { accountsSchema } from './schema.ts'

export const pulses = accountsSchema.table('pulses', {
  ...ledgerColumns(),
  accountId: text('account_id').notNull(),
  personId: text('person_id'),
  pulse: text('pulse').$type<PulseValue>().notNull(),
  wordsRef: text('words_ref'),
})
