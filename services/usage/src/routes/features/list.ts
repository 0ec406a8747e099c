// GET /v1/features: the catalogue of core features, and what was one.
import { type App, decodeCursor, encodeCursor, pageOf, pageQuery } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { pageOfFeatures } from '../../actions/list-definitions.ts'
import type { UsageDeps } from '../../deps.ts'
import { nameCursor } from '../fields.ts'
import { shownFeature } from './schema.ts'

export function serveListFeatures(app: App, { database }: UsageDeps): void {
  app.get(
    '/v1/features',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['features'],
        summary: 'List core features',
        description: 'In the order of their events, those taken out of the catalogue too.',
        querystring: pageQuery,
        response: { 200: pageOf(shownFeature) },
      },
    },
    async request => {
      const { limit, cursor } = request.query
      const after = cursor === undefined ? [''] : decodeCursor(cursor, nameCursor)
      if (isRefusal(after)) throw after
      const found = await pageOfFeatures(database, {
        workspaceId: request.caller.workspaceId,
        after: after[0] ?? '',
        limit: limit + 1,
      })
      const data = found.slice(0, limit).map(({ event, name, core }) => ({ event, name, core }))
      const last = found.length > limit ? data.at(-1) : undefined
      return { data, nextCursor: last === undefined ? null : encodeCursor([last.event]) }
    },
  )
}
