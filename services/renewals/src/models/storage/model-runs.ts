// Each time that models were to be learned, and what came of it.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { CalibrationDrift } from '@rung/renewal-risk'
import { and, desc, eq, getTableColumns, lte } from 'drizzle-orm'
import { integer, jsonb, pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import type { AnswersFor } from '../training/answers-for.ts'
import type { Unheard } from '../training/heard-of.ts'

/** How the learned model in force does by now: losses observed since against those it predicted. */
export type ModelWatch = {
  readonly version: string
  /** Of renewals told since it was learned; null when there are none. */
  readonly calibration: CalibrationDrift | null
}

export type LeadRun = {
  readonly leadDays: number
  /** Absent in a run of a former release: of all. */
  readonly answersFor?: AnswersFor
  /** Decided renewals whose features were known at this lead, and how many of those were lost. */
  readonly n: number
  readonly lost: number
  /** Decided renewals of which nothing was published by their decision day, or that were no longer open on it. */
  readonly passedOver: number
  /** Of all, those whose decision day nobody had judged, and from when to when those days are; absent in a run of a former release. */
  readonly withoutSignals?: { readonly renewals: number; readonly from: Day | null; readonly to: Day | null }
  /** Of terms that went on by themselves while nobody was telling: neither kept nor lost; absent in a run of a former release. */
  readonly unheard?: Unheard
  readonly decision: 'base_rate' | 'kept_former' | 'own_level' | 'promoted' | 'stays_prior'
  readonly why: string
  /** What came into force, or else the model that was learned; null when neither was made. */
  readonly modelId: string | null
  readonly version: string | null
  readonly watch: ModelWatch | null
}

export const modelRuns = pgSchema('renewals').table(
  'model_runs',
  {
    workspaceId: text('workspace_id').notNull(),
    run: integer('run').notNull(),
    ranAt: timestamp('ran_at', { withTimezone: true }).notNull(),
    /** Decided renewals that were known. */
    resolved: integer('resolved').notNull(),
    leads: jsonb('leads').$type<readonly LeadRun[]>().notNull(),
    startedBy: text('started_by'),
  },
  table => [primaryKey({ columns: [table.workspaceId, table.run] })],
)

const { workspaceId: _, ...columns } = getTableColumns(modelRuns)

export type ModelRun = Readonly<Omit<typeof modelRuns.$inferSelect, 'workspaceId'>>

export async function insertRun(tx: Tx, run: ModelRun): Promise<void> {
  await tx.db.insert(modelRuns).values({ workspaceId: tx.workspaceId, ...run })
}

/** The newest by that instant; undefined before the first. */
export async function readLastRun(tx: Tx, knownAt: Date): Promise<ModelRun | undefined> {
  const rows = await tx.db
    .select(columns)
    .from(modelRuns)
    .where(and(eq(modelRuns.workspaceId, tx.workspaceId), lte(modelRuns.ranAt, knownAt)))
    .orderBy(desc(modelRuns.run))
    .limit(1)
  return rows[0]
}
