// The models of a workspace as they were listed at an instant, with the last training or with one report.
import type { Database } from '@rung/database'
import type { TermKind } from '@rung/renewal-risk'
import { type ModelRun, readLastRun } from '../storage/model-runs.ts'
import { readModelReport, readNewestReport } from '../storage/models.ts'
import { readTrainingProgress, type TrainingProgress } from '../storage/training-progress.ts'
import { type ListedModel, showModels } from './list-models.ts'

type AsOf = { readonly workspaceId: string; readonly knownAt: Date }
type Report = Awaited<ReturnType<typeof readModelReport>>

export function readModelsAndRun(
  database: Database,
  { workspaceId, knownAt }: AsOf,
): Promise<{
  readonly models: readonly ListedModel[]
  readonly lastRun: ModelRun | undefined
  readonly progress: TrainingProgress | undefined
}> {
  return database.inWorkspace(
    workspaceId,
    async tx => ({
      lastRun: await readLastRun(tx, knownAt),
      models: await showModels(tx, knownAt),
      progress: await readTrainingProgress(tx),
    }),
    { isolation: 'repeatable read', readOnly: true, together: true },
  )
}

/** The report is undefined for a model that was never backtested, as the expert's. */
export function readModelsAndReport(
  database: Database,
  { workspaceId, knownAt, id }: AsOf & { readonly id: string },
): Promise<{ readonly models: readonly ListedModel[]; readonly report: Report }> {
  return database.inWorkspace(
    workspaceId,
    async tx => ({ models: await showModels(tx, knownAt), report: await readModelReport(tx, id) }),
    { isolation: 'repeatable read', readOnly: true, together: true },
  )
}

/** The newest report of a lead and such renewals; undefined before there is one. */
export function readDriversReport(
  database: Database,
  { workspaceId, ...input }: AsOf & { readonly leadDays: number; readonly kind: TermKind },
): ReturnType<typeof readNewestReport> {
  return database.inWorkspace(workspaceId, tx => readNewestReport(tx, input), {
    readOnly: true,
    together: true,
  })
}
