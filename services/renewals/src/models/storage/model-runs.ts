// Each time that models were to be learned, and what came of it.
import type { Tx } from '@rung/database'
import type { CalibrationDrift } from '@rung/renewal-risk'
import { integer, jsonb, pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

export const modelRuns = pgSchema('renewals').table(
  'model_runs',
  {
    workspaceId: text('workspace_id').notNull(),
    run: integer('run').notNull(),
    ranAt: timestamp('ran_at', { withTimezone: true }).notNull(),
    resolved: integer('resolved').notNull(),
    leads: jsonb('leads').notNull(),
    startedBy: text('started_by'),
  },
  table => [primaryKey({ columns: [table.workspaceId, table.run] })],
)

/** How the learned model in force does by now: losses observed since against those it predicted. */
export type ModelWatch = {
  readonly version: string
  /** Of renewals told since it was learned; null when there are none. */
  readonly calibration: CalibrationDrift | null
}

export type LeadRun = {
  readonly leadDays: number
  /** Decided renewals whose features were known at this lead, and how many of those were lost. */
  readonly n: number
  readonly lost: number
  /** Decided renewals of which nothing was published by their decision day, or that were no longer open on it. */
  readonly passedOver: number
  readonly decision: 'kept_former' | 'promoted' | 'stays_prior'
  readonly why: string
  /** The model that was learned, promoted or not; null when there was too little to learn from. */
  readonly modelId: string | null
  readonly version: string | null
  readonly watch: ModelWatch | null
}

export type ModelRun = {
  readonly run: number
  readonly ranAt: Date
  /** Decided renewals that were known. */
  readonly resolved: number
  readonly leads: readonly LeadRun[]
  readonly startedBy: string | null
}

export async function insertRun(tx: Tx, { run, ranAt, resolved, leads, startedBy }: ModelRun): Promise<void> {
  await tx.query({
    name: 'renewals-insert-model-run',
    text: `
      insert into renewals.model_runs (workspace_id, run, ran_at, resolved, leads, started_by)
      values ($1, $2, $3, $4, $5, $6)`,
    values: [tx.workspaceId, run, ranAt.toISOString(), resolved, JSON.stringify(leads), startedBy],
  })
}

/** The newest by that instant; undefined before the first. */
export async function readLastRun(tx: Tx, knownAt: Date): Promise<ModelRun | undefined> {
  const rows = await tx.query<{
    run: number
    ran_at: Date
    resolved: number
    leads: LeadRun[]
    started_by: string | null
  }>({
    name: 'renewals-read-last-model-run',
    text: `
      select model_runs.run, model_runs.ran_at, model_runs.resolved, model_runs.leads, model_runs.started_by
      from renewals.model_runs
      where model_runs.workspace_id = $1 and model_runs.ran_at <= $2
      order by model_runs.run desc
      limit 1`,
    values: [tx.workspaceId, knownAt.toISOString()],
  })
  return rows.map(row => ({
    run: row.run,
    ranAt: row.ran_at,
    resolved: row.resolved,
    leads: row.leads,
    startedBy: row.started_by,
  }))[0]
}
