// The usage context: what customers do in the product, collected, counted and published.
import { listAccountIds, listWorkspaceIds } from '@rung/directory'
import type { App } from '@rung/http-service'
import { observeDueWork } from '@rung/service-process'
import { createDueWork } from '@rung/signals'
import { usagePolicy } from '@rung/usage-metrics'
import type { UsageDeps } from './deps.ts'
import { collectorPolicy, prunePolicy } from './policy.ts'
import { serveAccountUsage } from './routes/accounts/usage.ts'
import { serveUsageDays } from './routes/accounts/usage-days.ts'
import { serveCollector } from './routes/collect/take-calls.ts'
import { serveDaily } from './routes/daily/record.ts'
import { serveDefineFeature } from './routes/features/define.ts'
import { serveListFeatures } from './routes/features/list.ts'
import { serveDefineMetric } from './routes/metrics/define.ts'
import { serveListMetrics } from './routes/metrics/list.ts'
import { serveDefineMilestone } from './routes/milestones/define.ts'
import { serveListMilestones } from './routes/milestones/list.ts'
import { serveTellReached } from './routes/milestones/tell-reached.ts'
import { serveChooseSource } from './routes/sources/choose.ts'
import { serveSourceChoices } from './routes/sources/list-choices.ts'
import { serveUsageMetrics } from './routes/usage/metrics.ts'
import { serveUnattached } from './routes/usage/unattached.ts'
import { createCountLoop } from './tasks/count-loop.ts'
import { observeCounting } from './tasks/count-metrics.ts'
import { createPruneLoop } from './tasks/prune-loop.ts'
import { publishSignals } from './tasks/publish-signals.ts'

export type { UsageDeps }

export type UsageService = {
  routes(app: App): Promise<void>
  start(): void
  stop(): Promise<void>
  /** Counts all that waits, judges every account due, and says how many were judged. */
  drain(): Promise<number>
}

export function createUsageService(deps: UsageDeps): UsageService {
  const { database, clock, log, metrics, keepEventsDays } = deps
  const counting = createCountLoop({
    database,
    policy: usagePolicy,
    clock,
    log,
    observe: observeCounting(metrics, database),
  })
  const judging = createDueWork({
    database,
    consumer: 'usage',
    clock,
    log,
    handle: publishSignals,
    workspaceIds: () => listWorkspaceIds(database),
    accountIds: listAccountIds,
    observe: observeDueWork(metrics, database, 'usage'),
  })
  const pruning = createPruneLoop(
    { database, policy: collectorPolicy, keepEventsDays },
    { everyMs: prunePolicy.everyMs, clock, log },
  )
  return {
    routes: async app => {
      await serveCollector(app, deps, counting.wake)
      serveDaily(app, deps, counting.wake)
      serveDefineFeature(app, deps)
      serveListFeatures(app, deps)
      serveDefineMetric(app, deps, counting.wake)
      serveListMetrics(app, deps)
      serveDefineMilestone(app, deps, counting.wake)
      serveListMilestones(app, deps)
      serveTellReached(app, deps)
      serveAccountUsage(app, deps)
      serveUsageDays(app, deps)
      serveUsageMetrics(app, deps)
      serveUnattached(app, deps)
      serveChooseSource(app, deps, counting.wake)
      serveSourceChoices(app, deps)
    },
    start: () => {
      counting.start()
      judging.start()
      pruning.start()
    },
    stop: async () => {
      await Promise.all([counting.stop(), judging.stop(), pruning.stop()])
    },
    drain: async () => {
      await counting.drain()
      return judging.drain()
    },
  }
}
