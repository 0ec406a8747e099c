// The metrics of counting: marks counted, marks that wait and since when, and what cannot be counted.
import type { Database } from '@rung/database'
import { counter, gauge, type Metrics } from '@rung/http-service'
import { countFailures, measureBacklog, measureStuck } from '@rung/service-process'
import { readCountFigures } from '../storage/count-figures.ts'
import type { CountLoopOptions } from './count-loop.ts'

/** Measures counting over all workspaces of the database; what comes back is called with each count. */
export function observeCounting(
  metrics: Metrics | undefined,
  database: Database,
): NonNullable<CountLoopOptions['observe']> {
  const read = () => readCountFigures(database)
  const counted = counter(metrics, {
    name: 'rung_usage_marks_counted_total',
    help: 'Marks of account-days and people that were counted',
  })
  counted({}, 0)
  measureBacklog(metrics, 'usage_count', read)
  measureStuck(metrics, database, 'usage_count')
  gauge(
    metrics,
    {
      name: 'rung_usage_marks_set_aside',
      help: 'Marks that could not be counted several times, those of no known account among them',
    },
    async () => [{ labels: {}, value: (await read())?.setAside ?? 0 }],
  )
  return { counted: marks => counted({}, marks), failed: countFailures(metrics, 'usage_count') }
}
