// Cards as kept: where one stands is given once, what is said on it and what became of it may change.
import type { Basis, CardDraft, CardStatus, Reason, ReasonKind } from '@rung/worklist'
import {
  boolean,
  date,
  doublePrecision,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'

export const worklistCards = pgSchema('playbook').table(
  'worklist_cards',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    csmId: text('csm_id').notNull(),
    day: date('day').notNull(),
    position: integer('position').notNull(),
    accountId: text('account_id').notNull(),
    section: text('section').notNull(),
    pool: text('pool').notNull(),
    newToday: boolean('new_today').notNull(),
    arisenAt: timestamp('arisen_at', { withTimezone: true }).notNull(),
    reasons: jsonb('reasons').notNull(),
    play: text('play').notNull(),
    playVersion: integer('play_version'),
    leads: text('leads'),
    hours: doublePrecision('hours').notNull(),
    value: jsonb('value'),
    renewalId: text('renewal_id'),
    renewalDueOn: date('renewal_due_on'),
    status: text('status').notNull(),
    statusAt: timestamp('status_at', { withTimezone: true }).notNull(),
    talk: jsonb('talk'),
    tries: integer('tries').notNull(),
    handedBy: text('handed_by'),
    handedIn: text('handed_in'),
    handedTo: text('handed_to'),
    basis: text('basis'),
    ownResults: integer('own_results'),
  },
  table => [primaryKey({ columns: [table.workspaceId, table.id] })],
)

export type StoredReason = Reason & { readonly newToday: boolean }

export type StoredCard = Omit<
  CardDraft,
  'reasons' | 'playVersion' | 'leads' | 'shareKeptPerHour' | 'basis' | 'ownResults' | 'aim'
> & {
  /** Null in rows from before plays had versions. */
  readonly playVersion: number | null
  readonly leads: ReasonKind | null
  /** Null in rows from before it was kept. */
  readonly basis: Basis | null
  readonly ownResults: number | null
  readonly id: string
  readonly position: number
  readonly newToday: boolean
  readonly arisenAt: Date
  readonly reasons: readonly StoredReason[]
  readonly status: CardStatus
  readonly statusAt: Date
  /** How often nobody answered before the card came back. */
  readonly tries: number
  /** Who handed it over to this list, and by which action; null when it arose here. */
  readonly handedBy: string | null
  readonly handedIn: string | null
  /** Who has it now; null while it is here. */
  readonly handedTo: string | null
}
