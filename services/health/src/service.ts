// The health service: judges accounts from signals alone, keeps their scores, and answers about them.
import type { App } from '@rung/http-service'
import type { HealthDeps, HealthServiceOptions } from './deps.ts'
import { defaultPolicies } from './judgement/health-policies.ts'
import { commitFinal } from './routes/forecast/commit.ts'
import { readForecast } from './routes/forecast/read.ts'
import { readHealth } from './routes/health/read.ts'
import { decideNudges } from './routes/nudges/decide.ts'
import { reactToNudges } from './routes/nudges/react.ts'
import { readRenewalRisk } from './routes/renewal-risk/read.ts'
import { readRenewals } from './routes/renewals/list.ts'
import { actOnCard } from './routes/worklists/act.ts'
import { readWorklist } from './routes/worklists/read.ts'
import { createRescoring } from './tasks/rescore.ts'

export type HealthService = {
  routes(app: App): Promise<void>
  /** Scores what is due until stopped. */
  start(): void
  stop(): Promise<void>
  /** Scores all that is due now, the day's pass included, and says how many accounts that were. */
  drain(): Promise<number>
}

/** Builds the service; nothing runs before `start`. */
export function createHealthService(options: HealthServiceOptions): HealthService {
  const deps: HealthDeps = { ...options, policies: defaultPolicies }
  const rescoring = createRescoring(deps)
  return {
    routes: async app => {
      readHealth(app, deps)
      readRenewalRisk(app, deps)
      readRenewals(app, deps)
      readForecast(app, deps)
      commitFinal(app, deps)
      readWorklist(app, deps)
      actOnCard(app, deps)
      decideNudges(app, deps)
      reactToNudges(app, deps)
    },
    start: () => rescoring.start(),
    stop: () => rescoring.stop(),
    drain: () => rescoring.drain(),
  }
}
