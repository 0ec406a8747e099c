// Ladder pins as stored; `occurredAt` is when one was set.
import type { Day } from '@rung/kernel'
import type { Level } from '@rung/relationship-ladder'
import { date, integer, text } from 'drizzle-orm/pg-core'
import { accountLedger, outcomesSchema } from './account-ledger.ts'

export const ladderPins = outcomesSchema.table('ladder_pins', {
  ...accountLedger(),
  level: integer('level').$type<Level>().notNull(),
  reasonRef: text('reason_ref'),
  expiresOn: date('expires_on').$type<Day>().notNull(),
  personId: text('person_id').notNull(),
})

export type LadderPinRow = typeof ladderPins.$inferSelect
