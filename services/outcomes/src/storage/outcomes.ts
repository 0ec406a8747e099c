// Desired outcomes as stored.
import type { Day } from '@rung/kernel'
import type { Milestone } from '@rung/success-gap'
import { boolean, date, doublePrecision, integer, jsonb, text } from 'drizzle-orm/pg-core'
import { accountLedger, outcomesSchema } from './account-ledger.ts'

export const outcomes = outcomesSchema.table('outcomes', {
  ...accountLedger(),
  statementRef: text('statement_ref'),
  unit: text('unit'),
  maintain: boolean('maintain').notNull(),
  baseline: doublePrecision('baseline'),
  floor: doublePrecision('floor'),
  target: doublePrecision('target').notNull(),
  startsOn: date('starts_on').$type<Day>(),
  dueOn: date('due_on').$type<Day>(),
  importance: integer('importance').notNull(),
  stakeholderId: text('stakeholder_id'),
  milestones: jsonb('milestones').$type<Milestone[]>().notNull(),
  confirmedOn: date('confirmed_on').$type<Day>(),
  status: text('status').$type<'active' | 'closed'>().notNull(),
  closedOn: date('closed_on').$type<Day>(),
})

export type OutcomeRow = typeof outcomes.$inferSelect
