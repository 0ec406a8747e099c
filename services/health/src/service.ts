// The health service: judges accounts from signals alone, keeps their scores, and answers about them.
import type { App } from '@rung/http-service'
import { serveReadHealth } from './account-health/routes/read.ts'
import { serveChasmAreas } from './chasms/routes/areas.ts'
import { serveConcernMap } from './chasms/routes/concern-map.ts'
import { serveChasms } from './chasms/routes/diagnosis.ts'
import { serveAcknowledgeContradictions } from './contradictions/routes/acknowledge.ts'
import { serveListContradictions } from './contradictions/routes/list.ts'
import type { HealthDeps } from './deps.ts'
import { serveReadHealthChanges } from './history/routes/read.ts'
import { serveLadder } from './ladder/routes/read.ts'
import { servePortfolio } from './portfolio/routes/list.ts'
import { servePortfolioMap } from './portfolio/routes/map.ts'
import { servePortfolioSummary } from './portfolio/routes/summary.ts'
import { serveRenewalCalendar, serveRenewalsByAddress } from './risk/routes/calendar.ts'
import { serveListRenewals } from './risk/routes/list.ts'
import { serveReadRenewalRisk } from './risk/routes/read.ts'
import { createRescoring } from './scores/rescore.ts'
import { serveRebuild } from './scores/routes/rebuild.ts'
import { serveReplay } from './scores/routes/replay.ts'
import { serveReadStates } from './states/routes/read.ts'
import { serveReadTrust } from './trust/routes/read.ts'

export type { RenewalRiskAnswer } from './risk/routes/schema.ts'

export type HealthService = {
  routes(app: App): Promise<void>
  /** Scores what is due, until stopped. */
  start(): void
  stop(): Promise<void>
  /** Scores all that is due now, the day's pass included, and says how many accounts that were. */
  runDueWork(): Promise<number>
}

/** Builds the service; nothing runs before `start`. */
export function createHealthService(deps: HealthDeps): HealthService {
  const rescoring = createRescoring(deps)
  return {
    routes: async app => {
      serveReadHealth(app, deps)
      serveReadHealthChanges(app, deps)
      serveReadTrust(app, deps)
      serveLadder(app, deps)
      serveReadStates(app, deps)
      serveListContradictions(app, deps)
      serveAcknowledgeContradictions(app, deps)
      serveReadRenewalRisk(app, deps)
      serveListRenewals(app, deps)
      serveRenewalCalendar(app, deps)
      serveRenewalsByAddress(app, deps)
      servePortfolio(app, deps)
      servePortfolioSummary(app, deps)
      servePortfolioMap(app, deps)
      serveChasms(app, deps)
      serveChasmAreas(app, deps)
      serveConcernMap(app, deps)
      serveReplay(app, deps)
      serveRebuild(app, deps)
    },
    start: () => rescoring.start(),
    stop: () => rescoring.stop(),
    runDueWork: () => rescoring.runDueWork(),
  }
}
