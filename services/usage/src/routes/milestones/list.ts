// GET /v1/milestones: the workspace's milestones.
import { type App, decodeCursor, encodeCursor, pageOf, pageQuery } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { pageOfMilestones } from '../../actions/list-definitions.ts'
import type { UsageDeps } from '../../deps.ts'
import { nameCursor } from '../fields.ts'
import { presentMilestone, shownMilestone } from './schema.ts'

export function serveListMilestones(app: App, { database }: UsageDeps): void {
  app.get(
    '/v1/milestones',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['milestones'],
        summary: 'List milestones',
        description: 'In the order of their keys, retired ones too.',
        querystring: pageQuery,
        response: { 200: pageOf(shownMilestone) },
      },
    },
    async request => {
      const { limit, cursor } = request.query
      const after = cursor === undefined ? [''] : decodeCursor(cursor, nameCursor)
      if (isRefusal(after)) throw after
      const found = await pageOfMilestones(database, {
        workspaceId: request.caller.workspaceId,
        after: after[0] ?? '',
        limit: limit + 1,
      })
      const data = found.slice(0, limit).map(presentMilestone)
      const last = found.length > limit ? data.at(-1) : undefined
      return { data, nextCursor: last === undefined ? null : encodeCursor([last.key]) }
    },
  )
}
