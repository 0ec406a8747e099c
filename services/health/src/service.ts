// The health service: judges accounts from signals alone, keeps their scores, and answers about them.
import type { App } from '@rung/http-service'
import { readHealth } from './account-health/routes/read.ts'
import { acknowledgeContradictions } from './contradictions/routes/acknowledge.ts'
import { readContradictions } from './contradictions/routes/list.ts'
import type { HealthDeps } from './deps.ts'
import { commitFinal } from './forecast/routes/commit.ts'
import { readForecast } from './forecast/routes/read.ts'
import { readHealthChanges } from './history/routes/read.ts'
import { readDrivers } from './models/routes/drivers.ts'
import { readModels } from './models/routes/read.ts'
import { serveTraining } from './models/routes/train.ts'
import { createWeeklyTraining } from './models/train-weekly.ts'
import { trainingMeters } from './models/training/training-metrics.ts'
import { decideNudges } from './nudges/routes/decide.ts'
import { reactToNudges } from './nudges/routes/react.ts'
import { readRenewals } from './risk/routes/list.ts'
import { readRenewalRisk } from './risk/routes/read.ts'
import { createRescoring } from './scores/rescore.ts'
import { serveRebuild } from './scores/routes/rebuild.ts'
import { serveReplay } from './scores/routes/replay.ts'
import { readStates } from './states/routes/read.ts'
import { readTrust } from './trust/routes/read.ts'
import { actOnCard } from './worklist/routes/act.ts'
import { readWorklist } from './worklist/routes/read.ts'

export type HealthService = {
  routes(app: App): Promise<void>
  /** Scores what is due, and trains models once a week, until stopped. */
  start(): void
  stop(): Promise<void>
  /** Scores all that is due now, the day's pass included, and says how many accounts that were. */
  drain(): Promise<number>
}

/** Builds the service; nothing runs before `start`. */
export function createHealthService(deps: HealthDeps): HealthService {
  const rescoring = createRescoring(deps)
  const training = createWeeklyTraining(deps)
  if (deps.metrics !== undefined) trainingMeters(deps.metrics)
  return {
    routes: async app => {
      readHealth(app, deps)
      readHealthChanges(app, deps)
      readTrust(app, deps)
      readStates(app, deps)
      readContradictions(app, deps)
      acknowledgeContradictions(app, deps)
      readRenewalRisk(app, deps)
      readRenewals(app, deps)
      readForecast(app, deps)
      commitFinal(app, deps)
      readWorklist(app, deps)
      actOnCard(app, deps)
      decideNudges(app, deps)
      reactToNudges(app, deps)
      readModels(app, deps)
      readDrivers(app, deps)
      serveTraining(app, deps)
      serveReplay(app, deps)
      serveRebuild(app, deps)
    },
    start: () => {
      rescoring.start()
      training.start()
    },
    stop: async () => {
      await Promise.all([rescoring.stop(), training.stop()])
    },
    drain: () => rescoring.drain(),
  }
}
