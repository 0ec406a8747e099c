// Ladder evidence as stored.
import type { Level, Source, Strength } from '@rung/relationship-ladder'
import { integer, text } from 'drizzle-orm/pg-core'
import { accountLedger, outcomesSchema } from './account-ledger.ts'

export const ladderEvidence = outcomesSchema.table('ladder_evidence', {
  ...accountLedger(),
  stakeholderId: text('stakeholder_id').notNull(),
  level: integer('level').$type<Level>().notNull(),
  polarity: integer('polarity').$type<1 | -1>().notNull(),
  strength: text('strength').$type<Strength>().notNull(),
  source: text('source').$type<Source>().notNull(),
  quoteRef: text('quote_ref'),
  /** Who of the vendor's people says so, as far as it was said. */
  personId: text('person_id'),
})

export type LadderEvidenceRow = typeof ladderEvidence.$inferSelect
