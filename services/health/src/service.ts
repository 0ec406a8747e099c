// The health service: judges accounts from signals alone, keeps their scores, and answers about them.
import type { App } from '@rung/http-service'
import { readHealth } from './account-health/routes/read.ts'
import { acknowledgeContradictions } from './contradictions/routes/acknowledge.ts'
import { readContradictions } from './contradictions/routes/list.ts'
import type { HealthDeps } from './deps.ts'
import { readHealthChanges } from './history/routes/read.ts'
import { serveLadder } from './ladder/routes/read.ts'
import { servePortfolio } from './portfolio/routes/list.ts'
import { servePortfolioSummary } from './portfolio/routes/summary.ts'
import { readRenewals } from './risk/routes/list.ts'
import { readRenewalRisk } from './risk/routes/read.ts'
import { createRescoring } from './scores/rescore.ts'
import { serveRebuild } from './scores/routes/rebuild.ts'
import { serveReplay } from './scores/routes/replay.ts'
import { readStates } from './states/routes/read.ts'
import { readTrust } from './trust/routes/read.ts'

export type { RenewalRiskAnswer } from './risk/routes/schema.ts'

export type HealthService = {
  routes(app: App): Promise<void>
  /** Scores what is due, until stopped. */
  start(): void
  stop(): Promise<void>
  /** Scores all that is due now, the day's pass included, and says how many accounts that were. */
  drain(): Promise<number>
}

/** Builds the service; nothing runs before `start`. */
export function createHealthService(deps: HealthDeps): HealthService {
  const rescoring = createRescoring(deps)
  return {
    routes: async app => {
      readHealth(app, deps)
      readHealthChanges(app, deps)
      readTrust(app, deps)
      serveLadder(app, deps)
      readStates(app, deps)
      readContradictions(app, deps)
      acknowledgeContradictions(app, deps)
      readRenewalRisk(app, deps)
      readRenewals(app, deps)
      servePortfolio(app, deps)
      servePortfolioSummary(app, deps)
      serveReplay(app, deps)
      serveRebuild(app, deps)
    },
    start: () => rescoring.start(),
    stop: () => rescoring.stop(),
    drain: () => rescoring.drain(),
  }
}
