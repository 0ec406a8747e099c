// Learns the models of each lead from what is known now, judges it on later renewals, and lets answer what was best on those.
import { type Keep, keepNothing } from '@rung/http-service'
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import type { RenewalsDeps } from '../../deps.ts'
import type { ModelRun } from '../storage/model-runs.ts'
import {
  endTrainingProgress,
  keepTrainingProgress,
  type TrainingProgress,
} from '../storage/training-progress.ts'
import { documentsOf } from '../training/document-lessons.ts'
import { type DocumentLearned, learnDocument } from '../training/learn-document.ts'
import { trainingPolicy } from '../training/policy.ts'
import { readLessons } from '../training/read-lessons.ts'
import { measureTraining } from '../training/training-metrics.ts'
import { leadsOf, type TrainingRequest } from '../training/training-request.ts'
import { askForDays } from './ask-for-days.ts'
import { findReadyTraining } from './find-ready-training.ts'
import { keepModels } from './keep-models.ts'
import { sayProgress } from './say-progress.ts'

/** What came of it, or what it waits for. */
export type TrainingOutcome = { readonly run: ModelRun } | { readonly waiting: TrainingProgress }

/**
 * Where decision days were never judged, as after an import, it asks for those and waits: `continueTraining` learns when they are.
 * Reads in one transaction, learns in threads outside of any, and writes in another, under the lock that no judgement is
 * made beside: who came into force did so at an instant of its own. Refused as `conflict` when another training ended
 * meanwhile.
 */
export async function trainModels(
  deps: RenewalsDeps,
  input: TrainingRequest,
  keepAnswer: Keep<TrainingOutcome>,
): Promise<TrainingOutcome | Refusal> {
  const waiting = input.mayBackfill ? await askForDays(deps, input, keepAnswer) : undefined
  if (waiting !== undefined) return isRefusal(waiting) ? waiting : { waiting }
  const run = await measureTraining(deps.metrics, deps.clock, () =>
    train(deps, input, null, (tx, run) => keepAnswer(tx, { run })),
  )
  return isRefusal(run) ? run : { run }
}

/** Goes on with the training that waited, once the days it asked for are judged; undefined while there is nothing to go on with. */
export async function continueTraining(
  deps: RenewalsDeps,
  workspaceId: string,
): Promise<ModelRun | Refusal | undefined> {
  const progress = await findReadyTraining(deps, workspaceId)
  if (progress === undefined) return undefined
  const { leadDays, startedBy, personId } = progress
  const by = startedBy === null ? null : { keyId: startedBy, personId }
  return measureTraining(deps.metrics, deps.clock, () =>
    train(deps, { workspaceId, leadDays, by, mayBackfill: false }, progress, keepNothing),
  )
}

async function train(
  deps: RenewalsDeps,
  input: TrainingRequest,
  waited: TrainingProgress | null,
  keepAnswer: Keep<ModelRun>,
): Promise<ModelRun | Refusal> {
  const { workspaceId } = input
  const leads = leadsOf(input.leadDays)
  if (isRefusal(leads)) return leads
  const say = sayProgress(deps, input, waited, leads)
  try {
    await say(0)
    const knownAt = deps.clock()
    const lessons = await deps.database.inWorkspace(
      workspaceId,
      tx => readLessons(tx, { leads, knownAt }, trainingPolicy),
      { isolation: 'repeatable read', readOnly: true },
    )
    const run = (lessons.lastRun?.run ?? 0) + 1
    const learned: DocumentLearned[] = []
    for (const [at, lead] of lessons.leads.entries()) {
      await say(1 + at)
      for (const document of documentsOf(lead, lessons.inForce)) {
        learned.push(await learnDocument(deps, workspaceId, run, document, lessons))
      }
    }
    await say(1 + leads.length)
    return await deps.database.inWorkspace(workspaceId, async tx => {
      const kept = await keepModels(tx, deps.clock, input.by, { run, lessons, learned })
      await endTrainingProgress(tx)
      if (!isRefusal(kept)) await keepAnswer(tx, kept)
      return kept
    })
  } catch (error) {
    const isStopped = deps.stopping?.aborted === true && error === deps.stopping.reason
    await deps.database.inWorkspace(workspaceId, tx =>
      isStopped && waited !== null ? keepTrainingProgress(tx, waited) : endTrainingProgress(tx),
    )
    if (!isStopped) throw error
    return refuse('unavailable', 'This process is shutting down.', { fix: 'Send the request again.' })
  }
}
