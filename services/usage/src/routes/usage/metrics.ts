// GET /v1/usage/metrics: values of metrics for every account, as plain counts.
import {
  type App,
  dayParam,
  decodeCursor,
  encodeCursor,
  leftOutSchema,
  pageOf,
  pageQuery,
  presentLeftOut,
} from '@rung/http-service'
import { addDays, dayOf, isRefusal } from '@rung/kernel'
import { z } from 'zod'
import { listMetricValues } from '../../actions/list-metrics.ts'
import type { UsageDeps } from '../../deps.ts'
import { nameCursor, scalar } from '../fields.ts'

const row = z
  .object({
    accountId: z.string().describe('Our id of the account'),
    externalId: z.string().describe('Your own id of it'),
    metrics: z.record(z.string(), scalar.nullable()).describe('0 where nothing happened; null is unknown'),
  })
  .meta({ id: 'AccountMetrics' })

export function serveUsageMetrics(app: App, { database, clock }: UsageDeps): void {
  app.get(
    '/v1/usage/metrics',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['usage'],
        summary: 'List metrics of all accounts',
        description: `Over the half-open window that ends before \`until\`: 28 days until 2020-02-02 are 2020-01-05 to \
2020-02-01. One row for each account that was active on any day before; one that was silent in the window has zeros, one \
that was never active has no row. Plain counts of what was recorded, whether or not the source is up now.`,
        querystring: pageQuery.extend({
          until: dayParam.optional().describe('Not in the window; left out: tomorrow, so that today is'),
          metrics: z
            .string()
            .min(1)
            .max(10_000)
            .optional()
            .describe('Names with commas: built-in ones and keys of the workspace’s own; left out: all'),
        }),
        response: { 200: pageOf(row).extend({ stuckAccounts: leftOutSchema }) },
      },
    },
    async request => {
      const now = clock()
      const { limit, cursor, metrics, until = addDays(dayOf(now), 1) } = request.query
      const after = cursor === undefined ? [''] : decodeCursor(cursor, nameCursor)
      if (isRefusal(after)) throw after
      const names = metrics === undefined ? null : [...new Set(metrics.split(','))]
      const found = await listMetricValues(
        database,
        request.caller.workspaceId,
        { until, names, after: after[0] ?? '', limit },
        now,
      )
      if (isRefusal(found)) throw found
      return {
        data: found.listed.map(each => ({ ...each, metrics: { ...each.metrics } })),
        nextCursor: found.next === null ? null : encodeCursor([found.next]),
        stuckAccounts: presentLeftOut(found.leftOut),
      }
    },
  )
}
