// Scores as kept: one row an account, day and instant of recording.
import {
  date,
  doublePrecision,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'

export const scores = pgSchema('health').table(
  'scores',
  {
    workspaceId: text('workspace_id').notNull(),
    accountId: text('account_id').notNull(),
    asOf: date('as_of').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
    storedAt: timestamp('stored_at', { withTimezone: true }).notNull().defaultNow(),
    usage: doublePrecision('usage'),
    attained: doublePrecision('attained'),
    state: text('state').notNull(),
    since: date('since').notNull(),
    usageSide: text('usage_side'),
    attainedSide: text('attained_side'),
    scoreHundredths: integer('score_hundredths'),
    band: text('band').notNull(),
    coverage: doublePrecision('coverage').notNull(),
    contributions: jsonb('contributions').notNull(),
    contradictions: jsonb('contradictions').notNull(),
    sealed: jsonb('sealed'),
    engineVersion: text('engine_version').notNull(),
    policyVersion: text('policy_version').notNull(),
    modelVersion: text('model_version').notNull(),
  },
  table => [primaryKey({ columns: [table.workspaceId, table.accountId, table.asOf, table.recordedAt] })],
)
