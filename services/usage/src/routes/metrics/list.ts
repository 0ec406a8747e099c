// GET /v1/metrics: the workspace's own metrics.
import { type App, decodeCursor, encodeCursor, pageOf, pageQuery } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { pageOfMetrics } from '../../actions/list-definitions.ts'
import type { UsageDeps } from '../../deps.ts'
import { nameCursor } from '../fields.ts'
import { presentMetric, shownMetric } from './schema.ts'

export function serveListMetrics(app: App, { database }: UsageDeps): void {
  app.get(
    '/v1/metrics',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['metrics'],
        summary: 'List metrics',
        description: 'The workspace’s own, in the order of their keys, retired ones too.',
        querystring: pageQuery,
        response: { 200: pageOf(shownMetric) },
      },
    },
    async request => {
      const { limit, cursor } = request.query
      const after = cursor === undefined ? [''] : decodeCursor(cursor, nameCursor)
      if (isRefusal(after)) throw after
      const found = await pageOfMetrics(database, {
        workspaceId: request.caller.workspaceId,
        after: after[0] ?? '',
        limit: limit + 1,
      })
      const data = found.slice(0, limit).map(presentMetric)
      const last = found.length > limit ? data.at(-1) : undefined
      return { data, nextCursor: last === undefined ? null : encodeCursor([last.key]) }
    },
  )
}
