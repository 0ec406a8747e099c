// Customer verdicts as stored: those that may be known, and those that wait.
import { boolean, integer, text, timestamp } from 'drizzle-orm/pg-core'
import { accountLedger, outcomesSchema } from './account-ledger.ts'

function verdictColumns() {
  return {
    ...accountLedger(),
    outcomeId: text('outcome_id').notNull(),
    stakeholderId: text('stakeholder_id').notNull(),
    achieved: integer('achieved').notNull(),
    experience: integer('experience').notNull(),
    wordsRef: text('words_ref'),
    /** Null: not said. */
    stillWanted: boolean('still_wanted'),
    wantedNowRef: text('wanted_now_ref'),
  }
}

export const customerVerdicts = outcomesSchema.table('customer_verdicts', {
  ...verdictColumns(),
  /** Of one that waited: when it was received. */
  receivedAt: timestamp('received_at', { withTimezone: true }),
})

/** `recordedAt` and `storedAt` are when it was received. */
export const sealedVerdicts = outcomesSchema.table('sealed_verdicts', {
  ...verdictColumns(),
  /** Whom the key speaks for that wrote it, if anybody. */
  keyPersonId: text('key_person_id'),
  /** The tool that wrote it, if one did. */
  tool: text('tool'),
  /** When time alone opens it: of every revision the same. */
  opensAt: timestamp('opens_at', { withTimezone: true }).notNull(),
})

export type CustomerVerdictRow = typeof customerVerdicts.$inferSelect
export type SealedVerdictRow = typeof sealedVerdicts.$inferSelect
