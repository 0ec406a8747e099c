// A CSM's morning: when the list was built, under what, and every reason there was then.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { KnownReason } from '@rung/worklist'
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

export const worklistDays = pgSchema('playbook').table(
  'worklist_days',
  {
    workspaceId: text('workspace_id').notNull(),
    csmId: text('csm_id').notNull(),
    day: date('day').notNull(),
    builtAt: timestamp('built_at', { withTimezone: true }).notNull(),
    hours: doublePrecision('hours').notNull(),
    plannedHours: doublePrecision('planned_hours').notNull(),
    policyVersion: text('policy_version').notNull(),
    known: jsonb('known').notNull(),
    passedOver: integer('passed_over').notNull(),
    heldOut: integer('held_out').notNull(),
  },
  table => [primaryKey({ columns: [table.workspaceId, table.csmId, table.day] })],
)

export type StoredDay = {
  readonly builtAt: Date
  readonly hours: number
  readonly plannedHours: number
  readonly policyVersion: string
  readonly known: readonly KnownReason[]
  readonly passedOver: number
  readonly heldOut: number
}

/** Keeps two readers of one morning from building it twice; held to the end of the transaction. */
export async function lockDay(tx: Tx, csmId: string, day: Day): Promise<void> {
  await tx.query({
    name: 'playbook-lock-worklist',
    text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
    values: [`worklist:${tx.workspaceId}:${csmId}:${day}`],
  })
}

export async function readDay(tx: Tx, csmId: string, day: Day): Promise<StoredDay | undefined> {
  const [row] = await tx.query<{
    built_at: Date
    hours: number
    planned_hours: number
    policy_version: string
    known: KnownReason[]
    passed_over: number
    held_out: number
  }>({
    name: 'playbook-read-worklist-day',
    text: `
      select worklist_days.built_at, worklist_days.hours, worklist_days.planned_hours, worklist_days.policy_version,
        worklist_days.known, worklist_days.passed_over, worklist_days.held_out
      from playbook.worklist_days
      where worklist_days.workspace_id = $1 and worklist_days.csm_id = $2 and worklist_days.day = $3`,
    values: [tx.workspaceId, csmId, day],
  })
  if (row === undefined) return undefined
  return {
    builtAt: row.built_at,
    hours: row.hours,
    plannedHours: row.planned_hours,
    policyVersion: row.policy_version,
    known: row.known,
    passedOver: row.passed_over,
    heldOut: row.held_out,
  }
}

export async function insertDay(tx: Tx, csmId: string, day: Day, stored: StoredDay): Promise<void> {
  await tx.query({
    name: 'playbook-insert-worklist-day',
    text: `
      insert into playbook.worklist_days
        (workspace_id, csm_id, day, built_at, hours, planned_hours, policy_version, known, passed_over, held_out)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [
      tx.workspaceId,
      csmId,
      day,
      stored.builtAt.toISOString(),
      stored.hours,
      stored.plannedHours,
      stored.policyVersion,
      JSON.stringify(stored.known),
      stored.passedOver,
      stored.heldOut,
    ],
  })
}
