// The metrics of judging: what waits at each stage and for how long, what was judged, what failed, and who is stuck.
import type { Database } from '@rung/database'
import { counter, gauge, type Metrics } from '@rung/http-service'
import type { DueWorkObserver, Stage } from '@rung/signals'
import { countStuck, readWorkFigures, type WorkFigures } from './storage/read-figures.ts'

/** Measures one stage of judging, over all workspaces of the database; what comes back is told of each judgement. */
export function observeDueWork(
  metrics: Metrics | undefined,
  database: Database,
  stage: Exclude<Stage, 'usage_count'>,
): DueWorkObserver {
  const judged = counter(metrics, {
    name: 'rung_judged_accounts_total',
    help: 'Accounts judged and published, by stage',
    labels: ['stage'],
  })
  judged({ stage }, 0)
  measureBacklog(metrics, stage, () => readWorkFigures(database, stage))
  measureStuck(metrics, database, stage)
  return { judged: accounts => judged({ stage }, accounts), failed: countFailures(metrics, stage) }
}

/** Measures what waits at a stage: gauges that are read at each scrape. */
export function measureBacklog(
  metrics: Metrics | undefined,
  stage: Stage,
  read: () => Promise<WorkFigures | undefined>,
): void {
  const labels = ['stage']
  gauge(
    metrics,
    { name: 'rung_due_work_marks', help: 'Marks of work that waits to be done, by stage', labels },
    async () => [{ labels: { stage }, value: (await read())?.marks ?? 0 }],
  )
  gauge(
    metrics,
    {
      name: 'rung_due_work_oldest_mark_age_seconds',
      help: 'Age of the oldest mark that waits, by stage; 0 when none does',
      labels,
    },
    async () => [{ labels: { stage }, value: (await read())?.oldestSeconds ?? 0 }],
  )
}

/** Counts attempts that threw. */
export function countFailures(metrics: Metrics | undefined, stage: Stage): () => void {
  const failures = counter(metrics, {
    name: 'rung_judgement_failures_total',
    help: 'Attempts to judge an account, or to count its events, that threw, by stage',
    labels: ['stage'],
  })
  failures({ stage }, 0)
  return () => failures({ stage })
}

/** Measures how many accounts are put aside at a stage. */
export function measureStuck(metrics: Metrics | undefined, database: Database, stage: Stage): void {
  gauge(
    metrics,
    {
      name: 'rung_stuck_accounts',
      help: 'Accounts put aside because a judgement threw several times, by stage: see GET /v1/stuck-accounts',
      labels: ['stage'],
    },
    async () => [{ labels: { stage }, value: await countStuck(database, stage) }],
  )
}

/** Measures how a service's pool of connections is used. */
export function measurePool(metrics: Metrics | undefined, database: Database, service: string): void {
  const labels = ['service', 'state']
  gauge(
    metrics,
    {
      name: 'rung_database_connections',
      help: 'Connections of each service to the database: busy, idle, and the most it may hold',
      labels,
    },
    () => {
      const { most, open, busy } = database.poolUse()
      return [
        { labels: { service, state: 'busy' }, value: busy },
        { labels: { service, state: 'idle' }, value: open - busy },
        { labels: { service, state: 'most' }, value: most },
      ]
    },
  )
  gauge(
    metrics,
    {
      name: 'rung_database_waiting_requests',
      help: 'Callers that wait for a connection of their service to the database',
      labels: ['service'],
    },
    () => [{ labels: { service }, value: database.poolUse().waiting }],
  )
}
