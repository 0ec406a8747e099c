// The renewals service: models of renewal risk, learned and put in force, and the forecast of a quarter with its accuracy.
import type { App } from '@rung/http-service'
import type { RenewalsDeps } from './deps.ts'
import { serveBookAhead } from './forecast/routes/book.ts'
import { serveCommitFinal } from './forecast/routes/commit.ts'
import { serveForecastHistory } from './forecast/routes/history.ts'
import { serveRenewalMonths } from './forecast/routes/months.ts'
import { serveReadForecast } from './forecast/routes/read.ts'
import { serveReadDrivers } from './models/routes/drivers.ts'
import { serveReadModels } from './models/routes/read.ts'
import { serveTraining } from './models/routes/train.ts'
import { createWeeklyTraining } from './models/train-weekly.ts'
import { trainingMeters } from './models/training/training-metrics.ts'

export type RenewalsService = {
  routes(app: App): Promise<void>
  /** Trains models once a week, until stopped. */
  start(): void
  stop(): Promise<void>
}

/** Builds the service; nothing runs before `start`. */
export function createRenewalsService(deps: RenewalsDeps): RenewalsService {
  const training = createWeeklyTraining(deps)
  if (deps.metrics !== undefined) trainingMeters(deps.metrics)
  return {
    routes: async app => {
      serveReadForecast(app, deps)
      serveForecastHistory(app, deps)
      serveBookAhead(app, deps)
      serveRenewalMonths(app, deps)
      serveCommitFinal(app, deps)
      serveReadModels(app, deps)
      serveReadDrivers(app, deps)
      serveTraining(app, deps)
    },
    start: () => training.start(),
    stop: () => training.stop(),
  }
}
