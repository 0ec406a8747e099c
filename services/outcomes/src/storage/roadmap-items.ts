// What is planned to be built; `occurredAt` is the day it was added to the roadmap. Of no account.
import { ledgerColumns } from '@rung/fact-ledger'
import type { Day } from '@rung/kernel'
import { date, text } from 'drizzle-orm/pg-core'
import { outcomesSchema } from './account-ledger.ts'

export const roadmapItems = outcomesSchema.table('roadmap_items', {
  ...ledgerColumns(),
  capability: text('capability').notNull(),
  plannedOn: date('planned_on').$type<Day>().notNull(),
  deliveredOn: date('delivered_on').$type<Day>(),
})
