// Promises as stored; `occurredAt` is the day one was made.
import type { Day } from '@rung/kernel'
import type { PromiseStatus, Understanding } from '@rung/promises'
import type { Level } from '@rung/relationship-ladder'
import { date, integer, text } from 'drizzle-orm/pg-core'
import { accountLedger, outcomesSchema } from './account-ledger.ts'

export const promises = outcomesSchema.table('promises', {
  ...accountLedger(),
  capability: text('capability').notNull(),
  concernLevel: integer('concern_level').$type<Level>(),
  concernTag: text('concern_tag'),
  concernWordsRef: text('concern_words_ref'),
  weight: integer('weight').notNull(),
  madeBy: text('made_by').notNull(),
  dueOn: date('due_on').$type<Day>(),
  ourWordsRef: text('our_words_ref'),
  customerWordsRef: text('customer_words_ref'),
  confirmedOn: date('confirmed_on').$type<Day>(),
  understanding: text('understanding').$type<Understanding>().notNull(),
  status: text('status').$type<PromiseStatus>().notNull(),
  settledOn: date('settled_on').$type<Day>(),
  /** The segment promise it follows, and the revision of that one followed last; null for a promise to one account. */
  segmentPromiseId: text('segment_promise_id'),
  segmentPromiseRevision: integer('segment_promise_revision'),
})

export type PromiseRow = typeof promises.$inferSelect
