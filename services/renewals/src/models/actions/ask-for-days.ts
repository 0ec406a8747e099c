// Asks for the past days that a training needs and nobody judged, and says that it waits for them.
import type { Keep } from '@rung/http-service'
import { dayOf, isRefusal, type Refusal } from '@rung/kernel'
import { markDue } from '@rung/signals'
import type { RenewalsDeps } from '../../deps.ts'
import {
  keepTrainingProgress,
  readTrainingProgress,
  type TrainingProgress,
} from '../storage/training-progress.ts'
import { spanOf } from '../training/lacking-days.ts'
import { trainingPolicy } from '../training/policy.ts'
import { readDaysNeeded } from '../training/read-lessons.ts'
import { leadsOf, stepsOf, type TrainingRequest } from '../training/training-request.ts'

/** Undefined where every day it needs was judged. One that waits already waits on, and asks for nothing more. */
export function askForDays(
  { database, clock }: RenewalsDeps,
  { workspaceId, leadDays, by }: TrainingRequest,
  keepAnswer: Keep<{ readonly waiting: TrainingProgress }>,
): Promise<TrainingProgress | Refusal | undefined> {
  const leads = leadsOf(leadDays)
  if (isRefusal(leads)) return Promise.resolve(leads)
  return database.inWorkspace(
    workspaceId,
    async tx => {
      const before = await readTrainingProgress(tx)
      if (before?.stage === 'backfill') {
        await keepAnswer(tx, { waiting: before })
        return before
      }
      const now = clock()
      const days = await readDaysNeeded(tx, { leads, knownAt: now }, trainingPolicy)
      const backfill = spanOf(days)
      if (backfill === null) return undefined
      const waiting: TrainingProgress = {
        leadDays,
        startedBy: by?.keyId ?? null,
        personId: by?.personId ?? null,
        startedAt: now,
        stage: 'backfill',
        step: 1,
        steps: stepsOf(leads, backfill),
        backfill,
        updatedAt: now,
      }
      const daysOf = Map.groupBy(days, ({ accountId }) => accountId)
      await markDue(
        tx,
        ['usage', 'outcomes', 'accounts'],
        [...daysOf].map(([accountId, of]) => ({
          accountId,
          since: dayOf(now),
          backfillOn: of.map(({ day }) => day),
        })),
      )
      await keepTrainingProgress(tx, waiting)
      await keepAnswer(tx, { waiting })
      return waiting
    },
    { isolation: 'repeatable read' },
  )
}
