// Nudges as kept: decisions, and what was said to those that were shown.
import { date, doublePrecision, integer, pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

const playbook = pgSchema('playbook')

export const nudgeDecisions = playbook.table(
  'nudge_decisions',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    accountId: text('account_id').notNull(),
    userId: text('user_id').notNull(),
    surface: text('surface').notNull(),
    decidedOn: date('decided_on').notNull(),
    decidedAt: timestamp('decided_at', { withTimezone: true }).notNull(),
    storedAt: timestamp('stored_at', { withTimezone: true }).notNull().defaultNow(),
    reason: text('reason').notNull(),
    outcomeId: text('outcome_id'),
    milestone: text('milestone'),
    level: text('level'),
    untilOn: date('until_on'),
    policyVersion: text('policy_version').notNull(),
    play: text('play'),
    playVersion: integer('play_version'),
    chance: doublePrecision('chance'),
  },
  table => [primaryKey({ columns: [table.workspaceId, table.id] })],
)

export const nudgeReactions = playbook.table(
  'nudge_reactions',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    decisionId: text('decision_id').notNull(),
    reaction: text('reaction'),
    rating: integer('rating'),
    experience: integer('experience'),
    accountId: text('account_id'),
    reactedOn: date('reacted_on').notNull(),
    reactedAt: timestamp('reacted_at', { withTimezone: true }).notNull(),
    storedAt: timestamp('stored_at', { withTimezone: true }).notNull().defaultNow(),
  },
  table => [primaryKey({ columns: [table.workspaceId, table.id] })],
)

export const nudgeImpressions = playbook.table(
  'nudge_impressions',
  {
    workspaceId: text('workspace_id').notNull(),
    decisionId: text('decision_id').notNull(),
    seenAt: timestamp('seen_at', { withTimezone: true }).notNull(),
    storedAt: timestamp('stored_at', { withTimezone: true }).notNull().defaultNow(),
  },
  table => [primaryKey({ columns: [table.workspaceId, table.decisionId] })],
)
