// Trains each workspace's models once a week when there are new resolutions, and goes on with a training that waited for past days.

import { createScheduled, type Database, SCHEDULE } from '@rung/database'
import { listAccountIds, listWorkspaceIds } from '@rung/directory'
import { keepNothing } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import type { RenewalsDeps } from '../deps.ts'
import { continueTraining, trainModels } from './actions/train-models.ts'
import { readLastRun } from './storage/model-runs.ts'
import { readTrainingProgress, workspacesInTraining } from './storage/training-progress.ts'
import { trainingPolicy } from './training/policy.ts'
import { readAllResolutions } from './training/read-lessons.ts'

export type WeeklyTraining = {
  /** Looks until stopped. */
  start(): void
  stop(): Promise<void>
  /** Trains whatever is due now, and says how many workspaces that were. */
  runDue(): Promise<number>
}

export function createWeeklyTraining(deps: RenewalsDeps): WeeklyTraining {
  // A week is looked at once: without new resolutions nothing is written, and nothing is read again until the next one.
  const lookedAt = new Map<string, number>()

  const runDue = async (): Promise<number> => {
    let trained = 0
    for (const workspaceId of await listWorkspaceIds(deps.database)) {
      if (loop.isStopped()) break
      try {
        const now = deps.clock().getTime()
        if (now - (lookedAt.get(workspaceId) ?? 0) < SCHEDULE.train_models.everyMs) continue
        if (await isDue(deps.database, workspaceId, new Date(now))) {
          const input = { workspaceId, leadDays: null, by: null, mayBackfill: false }
          const done = await trainModels(deps, input, keepNothing)
          if (!isRefusal(done)) trained++
        }
        lookedAt.set(workspaceId, now)
      } catch (error) {
        deps.log.error({ err: error, workspaceId }, 'models could not be trained; it will be tried again')
      }
    }
    return trained
  }

  /** Goes on with trainings whose past days are judged by now, and says how many those were. */
  const continueDue = async (): Promise<number> => {
    let trained = 0
    for (const workspaceId of await workspacesInTraining(deps.database)) {
      if (continuing.isStopped()) break
      try {
        const run = await continueTraining(deps, workspaceId)
        if (run !== undefined && !isRefusal(run)) trained++
      } catch (error) {
        deps.log.error({ err: error, workspaceId }, 'a training that waited could not go on')
      }
    }
    return trained
  }

  const { log, stopping, trainingLookMs } = deps
  const look = trainingLookMs === undefined ? {} : { lookEveryMs: trainingLookMs }
  const loop = createScheduled({ task: 'train_models', run: runDue, log, stopping, ...look })
  const continuing = createScheduled({ task: 'continue_training', run: continueDue, log, stopping })

  return {
    start: () => {
      loop.start()
      continuing.start()
    },
    stop: async () => {
      await Promise.all([loop.stop(), continuing.stop()])
    },
    runDue,
  }
}

/** A week since the last training, and other decided renewals than it knew: more, or fewer where what counted was taken back. */
function isDue(database: Database, workspaceId: string, now: Date): Promise<boolean> {
  return database.inWorkspace(
    workspaceId,
    async tx => {
      if ((await readTrainingProgress(tx)) !== undefined) return false
      const last = await readLastRun(tx, now)
      if (last !== undefined && now.getTime() - last.ranAt.getTime() < SCHEDULE.train_models.everyMs) {
        return false
      }
      const { decided } = await readAllResolutions(tx, await listAccountIds(tx), now, trainingPolicy)
      return decided.length !== (last?.resolved ?? 0)
    },
    { isolation: 'repeatable read', readOnly: true },
  )
}
