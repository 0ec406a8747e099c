// The training that waited for past days and can go on, since those are judged.
import type { RenewalsDeps } from '../../deps.ts'
import { countBackfillLeft } from '../storage/backfill-left.ts'
import {
  endTrainingProgress,
  readTrainingProgress,
  type TrainingProgress,
} from '../storage/training-progress.ts'
import { trainingPolicy } from '../training/policy.ts'

/** Undefined while there is none; one whose process ended while it learned is forgotten. */
export function findReadyTraining(
  { database, clock }: Pick<RenewalsDeps, 'database' | 'clock'>,
  workspaceId: string,
): Promise<TrainingProgress | undefined> {
  return database.inWorkspace(workspaceId, async tx => {
    const found = await readTrainingProgress(tx)
    if (found === undefined) return undefined
    const silentMs = clock().getTime() - found.updatedAt.getTime()
    // Its process ended while it learned: whoever asks, or the week, begins anew.
    if (found.stage === 'learning' && silentMs > trainingPolicy.silentAfterMs) await endTrainingProgress(tx)
    const isReady = found.stage === 'backfill' && (await countBackfillLeft(tx)) === 0
    return isReady ? found : undefined
  })
}
