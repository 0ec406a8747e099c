// Says how far a training is, while it reads and learns.
import type { RenewalsDeps } from '../../deps.ts'
import {
  keepTrainingProgress,
  readTrainingProgress,
  type TrainingProgress,
} from '../storage/training-progress.ts'
import { stepsOf, type TrainingRequest } from '../training/training-request.ts'

/** In a transaction of its own, so that others see it while this one reads and learns. One that waits keeps its place. */
export function sayProgress(
  { database, clock }: RenewalsDeps,
  { workspaceId, leadDays, by }: TrainingRequest,
  waited: TrainingProgress | null,
  leads: readonly number[],
): (done: number) => Promise<void> {
  const startedAt = waited?.startedAt ?? clock()
  const backfill = waited?.backfill ?? null
  const steps = stepsOf(leads, backfill)
  return done =>
    database.inWorkspace(workspaceId, async tx => {
      if (waited === null && (await readTrainingProgress(tx))?.stage === 'backfill') return
      await keepTrainingProgress(tx, {
        leadDays,
        startedBy: by?.keyId ?? null,
        personId: by?.personId ?? null,
        startedAt,
        stage: 'learning',
        step: steps - leads.length - 1 + done,
        steps,
        backfill,
        updatedAt: clock(),
      })
    })
}
