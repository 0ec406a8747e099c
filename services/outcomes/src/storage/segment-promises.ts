// Promises to a whole segment as stored; `occurredAt` is the day one was made. They belong to no account.

import { ledgerColumns } from '@rung/fact-ledger'
import type { Day } from '@rung/kernel'
import type { PromiseStatus } from '@rung/promises'
import type { Level } from '@rung/relationship-ladder'
import { date, integer, text } from 'drizzle-orm/pg-core'
import { outcomesSchema } from './account-ledger.ts'

export const segmentPromises = outcomesSchema.table('segment_promises', {
  ...ledgerColumns(),
  segment: text('segment').notNull(),
  capability: text('capability').notNull(),
  concernLevel: integer('concern_level').$type<Level>(),
  concernTag: text('concern_tag'),
  concernWordsRef: text('concern_words_ref'),
  weight: integer('weight').notNull(),
  madeBy: text('made_by').notNull(),
  dueOn: date('due_on').$type<Day>(),
  ourWordsRef: text('our_words_ref'),
  status: text('status').$type<PromiseStatus>().notNull(),
  settledOn: date('settled_on').$type<Day>(),
})

export type SegmentPromiseRow = typeof segmentPromises.$inferSelect
