// Concerns that somebody at an account stated; `occurredAt` is the day.
import type { Day } from '@rung/kernel'
import type { Level } from '@rung/relationship-ladder'
import { date, integer, text } from 'drizzle-orm/pg-core'
import { accountLedger, outcomesSchema } from './account-ledger.ts'

export const concerns = outcomesSchema.table('concerns', {
  ...accountLedger(),
  level: integer('level').$type<Level>().notNull(),
  tag: text('tag'),
  stakeholderId: text('stakeholder_id'),
  outcomeId: text('outcome_id'),
  wordsRef: text('words_ref'),
  untilOn: date('until_on').$type<Day>(),
})
