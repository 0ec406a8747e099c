// The health service: judges accounts from signals alone, keeps their scores, and answers about them.
import type { App } from '@rung/http-service'
import type { HealthDeps } from './deps.ts'
import { serveDrafts } from './routes/config/drafts.ts'
import { publishConfig } from './routes/config/publish.ts'
import { serveConfig } from './routes/config/read-config.ts'
import { serveShadow } from './routes/config/shadow.ts'
import { serveVersions } from './routes/config/versions.ts'
import { acknowledgeContradictions } from './routes/contradictions/acknowledge.ts'
import { readContradictions } from './routes/contradictions/list.ts'
import { commitFinal } from './routes/forecast/commit.ts'
import { readForecast } from './routes/forecast/read.ts'
import { readHealth } from './routes/health/read.ts'
import { readHealthChanges } from './routes/health-changes/read.ts'
import { readDrivers } from './routes/models/drivers.ts'
import { readModels } from './routes/models/read.ts'
import { serveTraining } from './routes/models/train.ts'
import { decideNudges } from './routes/nudges/decide.ts'
import { reactToNudges } from './routes/nudges/react.ts'
import { readRenewalRisk } from './routes/renewal-risk/read.ts'
import { readRenewals } from './routes/renewals/list.ts'
import { serveRebuild } from './routes/scores/rebuild.ts'
import { serveReplay } from './routes/scores/replay.ts'
import { readStates } from './routes/states/read.ts'
import { readTrust } from './routes/trust/read.ts'
import { actOnCard } from './routes/worklists/act.ts'
import { readWorklist } from './routes/worklists/read.ts'
import { createRescoring } from './tasks/rescore.ts'
import { createWeeklyTraining } from './tasks/train-weekly.ts'
import { trainingMeters } from './training/training-metrics.ts'

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
      serveConfig(app, deps)
      serveVersions(app, deps)
      serveDrafts(app, deps)
      serveShadow(app, deps)
      publishConfig(app, deps)
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
