// The columns every fact table begins with, as Drizzle sees them. The resource's own typed columns follow.
import { type AnyPgColumn, boolean, integer, type PgTable, text, timestamp } from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true }).notNull()

/** Spread first into a fact table. The key is (workspace_id, id, revision). */
export function ledgerColumns() {
  return {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    /** Counts up in the order stored; what holds when is a matter of `recordedAt`. */
    revision: integer('revision').notNull(),
    externalId: text('external_id').notNull(),
    /** Null for facts of the whole workspace. */
    accountId: text('account_id'),
    occurredAt: instant('occurred_at'),
    recordedAt: instant('recorded_at'),
    storedAt: instant('stored_at'),
    /** The caller said when it became known. */
    declared: boolean('declared').notNull(),
    retracted: boolean('retracted').notNull(),
    /** The key that wrote it. */
    recordedBy: text('recorded_by').notNull(),
  }
}

export type LedgerColumn = keyof ReturnType<typeof ledgerColumns>

/** A Drizzle table that begins with the ledger's columns. */
export type LedgerTable = PgTable & { readonly [K in LedgerColumn]: AnyPgColumn }

/** A row of the ledger, whatever its own columns are. */
export type LedgerRow = {
  readonly workspaceId: string
  readonly id: string
  readonly revision: number
  readonly externalId: string
  readonly accountId: string | null
  readonly occurredAt: Date
  readonly recordedAt: Date
  readonly storedAt: Date
  readonly declared: boolean
  readonly retracted: boolean
  readonly recordedBy: string
  /** When one that waited was received; it was appended later. */
  readonly receivedAt?: Date | null
  /** Of one that waits still: when time alone has it appended. */
  readonly opensAt?: Date
} & Readonly<Record<string, unknown>>
