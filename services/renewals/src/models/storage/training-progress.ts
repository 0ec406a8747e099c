// How far a training is: a row that changes while it waits and learns, and goes with the transaction that keeps the run.
import type { Database, Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import { and, eq, getTableColumns } from 'drizzle-orm'
import { integer, jsonb, pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

/** Past days that no context had judged, asked for: each of some accounts alone. */
export type BackfillSpan = {
  /** Days, each of one account. */
  readonly accountDays: number
  readonly accounts: number
  readonly from: Day
  readonly to: Day
}

export const trainingProgress = pgSchema('renewals').table(
  'training_progress',
  {
    workspaceId: text('workspace_id').notNull(),
    leadDays: integer('lead_days'),
    startedBy: text('started_by'),
    personId: text('person_id'),
    startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
    stage: text('stage').$type<'backfill' | 'learning'>().notNull(),
    /** The step that it is at, of so many. */
    step: integer('step').notNull(),
    steps: integer('steps').notNull(),
    backfill: jsonb('backfill').$type<BackfillSpan>(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  },
  table => [primaryKey({ columns: [table.workspaceId] })],
)

const { workspaceId: _, ...columns } = getTableColumns(trainingProgress)

export type TrainingProgress = Readonly<Omit<typeof trainingProgress.$inferSelect, 'workspaceId'>>

/** Undefined while none waits or learns. */
export async function readTrainingProgress(tx: Tx): Promise<TrainingProgress | undefined> {
  const rows = await tx.db
    .select(columns)
    .from(trainingProgress)
    .where(eq(trainingProgress.workspaceId, tx.workspaceId))
  return rows[0]
}

/** In the place of what stood there. */
export async function keepTrainingProgress(tx: Tx, progress: TrainingProgress): Promise<void> {
  await tx.db
    .insert(trainingProgress)
    .values({ workspaceId: tx.workspaceId, ...progress })
    .onConflictDoUpdate({ target: trainingProgress.workspaceId, set: progress })
}

/** Of one that learned; what waits for past days stays. */
export async function endTrainingProgress(tx: Tx): Promise<void> {
  const isOurs = eq(trainingProgress.workspaceId, tx.workspaceId)
  await tx.db.delete(trainingProgress).where(and(isOurs, eq(trainingProgress.stage, 'learning')))
}

/** Where one waits or learns, over all workspaces: ids in order. */
export async function workspacesInTraining(database: Database): Promise<string[]> {
  const rows = await database.query<{ id: string }>({
    name: 'renewals-workspaces-in-training',
    text: 'select found.id from renewals.workspaces_in_training() as found (id) order by found.id',
  })
  return rows.map(({ id }) => id)
}
