// The tables of the outbox.
import { bigint, boolean, customType, integer, jsonb, pgSchema, text, timestamp } from 'drizzle-orm/pg-core'
import { DELIVERY_STATUSES, DISABLED_BECAUSE } from '../statuses.ts'

const outbox = pgSchema('outbox')
const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
const instant = (name: string) => timestamp(name, { withTimezone: true })

/** One try, and what came of it. */
export type Try = {
  readonly at: string
  /** Of the answer; null where none came. */
  readonly status: number | null
  /** Why there was none, in our words. */
  readonly error: string | null
  readonly ms: number
}

export const endpoints = outbox.table('endpoints', {
  workspaceId: text('workspace_id').notNull(),
  id: text('id').notNull(),
  url: text('url').notNull(),
  description: text('description'),
  events: text('events').array().notNull(),
  enabled: boolean('enabled').notNull(),
  disabledBecause: text('disabled_because', { enum: DISABLED_BECAUSE }),
  disabledAt: instant('disabled_at'),
  secret: bytes('secret').notNull(),
  formerSecret: bytes('former_secret'),
  formerUntil: instant('former_until'),
  failingSince: instant('failing_since'),
  succeededAt: instant('succeeded_at'),
  leftOut: bigint('left_out', { mode: 'number' }).notNull(),
  leftOutSince: instant('left_out_since'),
  createdAt: instant('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  changedAt: instant('changed_at').notNull(),
})

export const events = outbox.table('events', {
  workspaceId: text('workspace_id').notNull(),
  id: text('id').notNull(),
  type: text('type').notNull(),
  accountId: text('account_id'),
  once: text('once'),
  body: text('body').notNull(),
  happenedAt: instant('happened_at').notNull(),
})

export const deliveries = outbox.table('deliveries', {
  workspaceId: text('workspace_id').notNull(),
  id: text('id').notNull(),
  endpointId: text('endpoint_id').notNull(),
  eventId: text('event_id').notNull(),
  status: text('status', { enum: DELIVERY_STATUSES }).notNull(),
  createdAt: instant('created_at').notNull(),
  nextTryAt: instant('next_try_at'),
  leasedUntil: instant('leased_until'),
  tried: integer('tried').notNull(),
  tries: jsonb('tries').$type<readonly Try[]>().notNull(),
  settledAt: instant('settled_at'),
})

export type Endpoint = typeof endpoints.$inferSelect
export type OutboxEvent = typeof events.$inferSelect
export type Delivery = typeof deliveries.$inferSelect
