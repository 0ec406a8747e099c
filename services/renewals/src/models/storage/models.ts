// Models learned from a workspace's renewals: only ever added, each with what it was judged by and since when it is in force.
import type { Tx } from '@rung/database'
import type { BacktestReport, PromotionReason, RiskModel, TermKind, TermType } from '@rung/renewal-risk'
import { integer, jsonb, pgSchema, primaryKey, text, timestamp, unique } from 'drizzle-orm/pg-core'
import type { AnswersFor } from '../training/answers-for.ts'
import type { FormerReason } from '../training/why.ts'

/** Of a model that a former release learned from both kinds: those of which too few were decided for one of their own. */
export type KeptReport = BacktestReport & { readonly tooFewOf?: readonly TermKind[] }

export const models = pgSchema('renewals').table(
  'models',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    version: text('version').notNull(),
    run: integer('run').notNull(),
    leadDays: integer('lead_days').notNull(),
    learnedAt: timestamp('learned_at', { withTimezone: true }).notNull(),
    inForceAt: timestamp('in_force_at', { withTimezone: true }),
    n: integer('n').notNull(),
    lost: integer('lost').notNull(),
    model: jsonb('model').$type<RiskModel>().notNull(),
    report: jsonb('report').$type<KeptReport>().notNull(),
    answersFor: text('answers_for').$type<AnswersFor>().notNull().default('all'),
  },
  table => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique().on(table.workspaceId, table.version),
  ],
)

export type ModelHead = {
  readonly id: string
  readonly version: string
  readonly run: number
  readonly leadDays: number
  readonly answersFor: AnswersFor
  /** What it was learned from was known by then. */
  readonly learnedAt: Date
  /** Null when it was never promoted. */
  readonly inForceAt: Date | null
  readonly n: number
  readonly lost: number
  readonly reason: FormerReason | PromotionReason
  /** The names of the features it reads, some of them more than once. */
  readonly features: readonly string[]
  /** Of a learned model those it has seen; null where it speaks of all. */
  readonly termTypes: readonly TermType[] | null
  readonly tooFewOf: readonly TermKind[]
}

export type KeptModel = Omit<ModelHead, 'features' | 'reason' | 'termTypes' | 'tooFewOf'> & {
  readonly model: RiskModel
  readonly report: KeptReport
}

export async function insertModel(tx: Tx, kept: KeptModel): Promise<void> {
  await tx.db.insert(models).values({ workspaceId: tx.workspaceId, ...kept })
}

/** Without their documents, the newest first. */
export async function listModels(tx: Tx, knownAt: Date): Promise<ModelHead[]> {
  const rows = await tx.query<HeadRow>({
    name: 'renewals-list-models',
    text: `
      select ${HEAD}
      from renewals.models
      where models.workspace_id = $1 and models.learned_at <= $2
      order by models.run desc, models.lead_days, models.answers_for desc`,
    values: [tx.workspaceId, knownAt.toISOString()],
  })
  return rows.map(headOf)
}

export type ReportedModel = ModelHead & { readonly report: BacktestReport }

/** By id or version. */
export async function readModelReport(tx: Tx, id: string): Promise<ReportedModel | undefined> {
  const rows = await tx.query<HeadRow & { report: BacktestReport }>({
    name: 'renewals-read-model-report',
    text: `
      select ${HEAD}, models.report
      from renewals.models
      where models.workspace_id = $1 and (models.id = $2 or models.version = $2)`,
    values: [tx.workspaceId, id],
  })
  return rows.map(row => ({ ...headOf(row), report: row.report }))[0]
}

/** The newest of a lead and such renewals that was learned by then, promoted or not. */
export async function readNewestReport(
  tx: Tx,
  input: { readonly leadDays: number; readonly kind: TermKind; readonly knownAt: Date },
): Promise<ReportedModel | undefined> {
  const rows = await tx.query<HeadRow & { report: BacktestReport }>({
    name: 'renewals-read-newest-report',
    text: `
      select ${HEAD}, models.report
      from renewals.models
      where models.workspace_id = $1 and models.lead_days = $2 and models.learned_at <= $3
        and models.answers_for in ('all', $4)
      order by models.run desc
      limit 1`,
    values: [tx.workspaceId, input.leadDays, input.knownAt.toISOString(), input.kind],
  })
  return rows.map(row => ({ ...headOf(row), report: row.report }))[0]
}

const HEAD = `models.id, models.version, models.run, models.lead_days, models.answers_for, models.learned_at, models.in_force_at, models.n,
        models.lost, models.report -> 'promotion' ->> 'reason' as reason,
        coalesce(models.model -> 'learning' -> 'termTypes', models.model -> 'termTypes') as term_types, coalesce(models.report -> 'tooFewOf', '[]') as too_few_of,
        jsonb_path_query_array(models.model, '$.terms[*].feature')
          || jsonb_path_query_array(models.model, '$.pairs[*].features[*]')
          || jsonb_path_query_array(models.model, '$.split.*.terms[*].feature') as features`

type HeadRow = {
  id: string
  version: string
  run: number
  lead_days: number
  answers_for: AnswersFor
  learned_at: Date
  in_force_at: Date | null
  n: number
  lost: number
  reason: ModelHead['reason']
  features: string[]
  term_types: TermType[] | null
  too_few_of: TermKind[]
}

function headOf(row: HeadRow): ModelHead {
  const { id, version, run, n, lost, reason, features } = row
  return {
    id,
    version,
    run,
    leadDays: row.lead_days,
    answersFor: row.answers_for,
    termTypes: row.term_types,
    tooFewOf: row.too_few_of,
    learnedAt: row.learned_at,
    inForceAt: row.in_force_at,
    n,
    lost,
    reason,
    features,
  }
}
