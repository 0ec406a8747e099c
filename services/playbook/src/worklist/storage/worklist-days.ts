// A CSM's morning: when the list was built, under what, and every reason there was then.
import { holdLock, type Tx } from '@rung/database'
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
    lookedAt: timestamp('looked_at', { withTimezone: true }),
    passedOverCards: jsonb('passed_over_cards'),
    putAway: integer('put_away').notNull(),
  },
  table => [primaryKey({ columns: [table.workspaceId, table.csmId, table.day] })],
)

/** What is told with a list. */
export type DayOfList = {
  readonly builtAt: Date
  readonly hours: number
  readonly plannedHours: number
  readonly policyVersion: string
  /** Accounts with a reason for which the hours were too few. */
  readonly passedOver: number
  /** Those whose reasons somebody had put away or taken over. */
  readonly putAway: number
  readonly heldOut: number
  /** When its accounts were last looked at for what is new; null before that, and of a list kept by a release that did not say. */
  readonly lookedAt: Date | null
}

/** With every reason of every account the CSM looks after: only what looks for new ones asks for so much. */
export type StoredDay = DayOfList & { readonly known: readonly KnownReason[] }

export type DayRow = {
  built_at: Date
  day_hours: number
  planned_hours: number
  policy_version: string
  passed_over: number
  put_away: number
  held_out: number
  looked_at: Date | null
}

export const DAY_COLUMNS = `worklist_days.built_at, worklist_days.hours as day_hours, worklist_days.planned_hours,
        worklist_days.policy_version, worklist_days.passed_over, worklist_days.put_away, worklist_days.held_out,
        worklist_days.looked_at`

/** Keeps two readers of one morning from building it twice; held to the end of the transaction. */
export async function lockDay(tx: Tx, csmId: string, day: Day): Promise<void> {
  await holdLock(tx, `worklist:${tx.workspaceId}:${csmId}:${day}`)
}

export async function readDay(tx: Tx, csmId: string, day: Day): Promise<StoredDay | undefined> {
  const [row] = await tx.query<DayRow & { known: KnownReason[] }>({
    name: 'playbook-read-worklist-day',
    text: `
      select ${DAY_COLUMNS}, worklist_days.known
      from playbook.worklist_days
      where worklist_days.workspace_id = $1 and worklist_days.csm_id = $2 and worklist_days.day = $3`,
    values: [tx.workspaceId, csmId, day],
  })
  return row === undefined ? undefined : { ...dayOfRow(row), known: row.known }
}

export function dayOfRow(row: DayRow): DayOfList {
  return {
    builtAt: row.built_at,
    hours: row.day_hours,
    plannedHours: row.planned_hours,
    policyVersion: row.policy_version,
    passedOver: row.passed_over,
    putAway: row.put_away,
    heldOut: row.held_out,
    lookedAt: row.looked_at,
  }
}
