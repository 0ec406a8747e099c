// The usage context: what customers do in the product, collected, counted and published.
import { createScheduled } from '@rung/database'
import { listAccountIds, listWorkspaceIds } from '@rung/directory'
import { type App, counter } from '@rung/http-service'
import { observeDueWork } from '@rung/service-process'
import { createDueWork } from '@rung/signals'
import { usagePolicy } from '@rung/usage-metrics'
import type { CollectorDeps, UsageDeps } from './deps.ts'
import { collectorPolicy, sourcesPolicy } from './policy.ts'
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
import { serveRecordReached } from './routes/milestones/record-reached.ts'
import { serveChooseSource } from './routes/sources/choose.ts'
import { serveSources } from './routes/sources/list.ts'
import { serveSourceChoices } from './routes/sources/list-choices.ts'
import { serveUsageMetrics } from './routes/usage/metrics.ts'
import { serveUnattached } from './routes/usage/unattached.ts'
import { createSourceLog } from './sources/source-log.ts'
import { createCountLoop } from './tasks/count-loop.ts'
import { observeCounting } from './tasks/count-metrics.ts'
import { judgeSources } from './tasks/judge-sources.ts'
import { pruneUsage } from './tasks/prune-usage.ts'
import { publishSignals } from './tasks/publish-signals.ts'

export type { UsageDeps }

export type UsageService = {
  routes(app: App): Promise<void>
  start(): void
  stop(): Promise<void>
  /** Counts all that waits, judges every account due, and says how many were judged. */
  runDueWork(): Promise<number>
}

export function createUsageService(deps: UsageDeps): UsageService {
  const { database, clock, log, metrics, keepEventsDays, stopping } = deps
  const counting = createCountLoop({
    database,
    policy: usagePolicy,
    clock,
    log,
    stopping,
    observe: observeCounting(metrics, database),
  })
  const judging = createDueWork({
    database,
    consumer: 'usage',
    clock,
    log,
    stopping,
    handle: publishSignals,
    workspaceIds: () => listWorkspaceIds(database),
    accountIds: listAccountIds,
    observe: observeDueWork(metrics, database, 'usage'),
  })
  const pruning = createScheduled({
    task: 'prune_usage',
    run: () => pruneUsage({ database, policy: collectorPolicy, keepEventsDays }, clock()),
    log,
  })
  const doubts = createScheduled({
    task: 'judge_sources',
    run: () => judgeSources(database, clock),
    log,
  })
  const sources = createSourceLog({
    database,
    everyMs: sourcesPolicy.flushEveryMs,
    most: sourcesPolicy.waiting,
    log,
  })
  return {
    routes: app => serveUsage(app, deps, { wake: counting.wake, sources }),
    start: () => {
      counting.start()
      judging.start()
      pruning.start()
      doubts.start()
      sources.start()
    },
    stop: async () => {
      await Promise.all([counting.stop(), judging.stop(), pruning.stop(), doubts.stop(), sources.stop()])
    },
    runDueWork: async () => {
      await counting.runDueWork()
      const judged = await judging.runDueWork()
      await judgeSources(database, clock)
      return judged
    },
  }
}

type Serving = { readonly wake: () => void; readonly sources: ReturnType<typeof createSourceLog> }

async function serveUsage(app: App, deps: UsageDeps, { wake, sources }: Serving): Promise<void> {
  const collector = { ...deps, ...collectorMetrics(app), sources }
  await serveCollector(app, collector, wake)
  serveDaily(app, collector, wake)
  serveDefineFeature(app, deps)
  serveListFeatures(app, deps)
  serveDefineMetric(app, deps, wake)
  serveListMetrics(app, deps)
  serveDefineMilestone(app, deps, wake)
  serveListMilestones(app, deps)
  serveRecordReached(app, deps)
  serveAccountUsage(app, deps)
  serveUsageDays(app, deps)
  serveUsageMetrics(app, deps)
  serveUnattached(app, deps)
  serveChooseSource(app, deps, wake)
  serveSourceChoices(app, deps)
  serveSources(app, deps, sources)
}

function collectorMetrics({ metrics }: App): Pick<CollectorDeps, 'countCall' | 'countRefusedRequest'> {
  const countCall = counter(metrics, {
    name: 'rung_collector_calls_total',
    help: 'Calls of the collector by what became of them; of a rejected one, why',
    labels: ['status', 'reason'],
  })
  const countRefused = counter(metrics, {
    name: 'rung_collector_refused_requests_total',
    help: 'Requests with usage that were refused as a whole, by HTTP status',
    labels: ['status'],
  })
  return { countCall, countRefusedRequest: status => countRefused({ status }) }
}
