// What each source sent and what of it was refused, added up over all time. Bounded: clients may call themselves anything.
import { bigint, doublePrecision, jsonb, pgSchema, text, timestamp } from 'drizzle-orm/pg-core'
import type { RefusalTally, SourceName } from '../sources/tally.ts'

type KeptExample = Omit<RefusalTally['examples'][number], 'at'> & { readonly at: string }

const schema = pgSchema('usage')
const named = {
  workspaceId: text('workspace_id').notNull(),
  kind: text('kind').$type<SourceName['kind']>().notNull(),
  keyId: text('key_id').notNull(),
  library: text('library').notNull(),
  version: text('version').notNull(),
}
const total = (name: string) => bigint(name, { mode: 'number' }).notNull()

export const callSources = schema.table('call_sources', {
  ...named,
  firstSeenAt: timestamp('first_seen_at', { withTimezone: true }).notNull(),
  lastSeenAt: timestamp('last_seen_at', { withTimezone: true }).notNull(),
  lastEventAt: timestamp('last_event_at', { withTimezone: true }),
  requests: total('requests'),
  tracks: total('tracks'),
  identifies: total('identifies'),
  groups: total('groups'),
  pages: total('pages'),
  screens: total('screens'),
  aliases: total('aliases'),
  days: total('days'),
  duplicates: total('duplicates'),
  rejected: total('rejected'),
  uncounted: total('uncounted'),
  trimmed: total('trimmed'),
  lagCalls: total('lag_calls'),
  lagMsSum: doublePrecision('lag_ms_sum').notNull(),
  lagMsMax: doublePrecision('lag_ms_max').notNull(),
  lagMsLast: doublePrecision('lag_ms_last'),
  sentLagMsLast: doublePrecision('sent_lag_ms_last'),
})

export const callRefusals = schema.table('call_refusals', {
  ...named,
  type: text('type').notNull(),
  reason: text('reason').notNull(),
  count: total('count'),
  firstAt: timestamp('first_at', { withTimezone: true }).notNull(),
  lastAt: timestamp('last_at', { withTimezone: true }).notNull(),
  /** Each with the instant it came at, as text. */
  examples: jsonb('examples').$type<readonly KeptExample[]>().notNull(),
})
