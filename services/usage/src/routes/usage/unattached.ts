// GET /v1/usage/unattached: what was collected and counts for no account, and why.
import { type App, cursorText, decodeCursor, encodeCursor, pageOf, pageQuery } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import { pageOfUnattached } from '../../actions/list-unattached.ts'
import type { UsageDeps } from '../../deps.ts'

const row = z
  .object({
    kind: z
      .enum(['clash', 'daily', 'group', 'user'])
      .describe(
        'group: no account has this externalId; user: no group call yet; clash: events of days on which daily aggregates count; daily: daily aggregates of days on which events count',
      ),
    name: z.string().describe('The group or user as sent; else the account’s externalId'),
    events: z.int().describe('How many'),
    firstDay: z.string().describe('The day of the first of them'),
    lastDay: z.string().describe('The day of the last of them'),
  })
  .meta({ id: 'UnattachedUsage' })

const cursorKey = z.tuple([cursorText, cursorText])
const NOTHING: [string, string] = ['', '']

export function serveUnattached(app: App, { database }: UsageDeps): void {
  app.get(
    '/v1/usage/unattached',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['usage'],
        summary: 'List usage of no account',
        description: `Nothing of it is lost: groups attach when the account appears, users when a group call names their \
account, whenever it comes; what the other source counts when an admin chooses it (PUT /v1/usage-sources).`,
        querystring: pageQuery,
        response: { 200: pageOf(row) },
      },
    },
    async request => {
      const { limit, cursor } = request.query
      const after = cursor === undefined ? NOTHING : decodeCursor(cursor, cursorKey)
      if (isRefusal(after)) throw after
      const found = await pageOfUnattached(database, {
        workspaceId: request.caller.workspaceId,
        after,
        limit: limit + 1,
      })
      const data = found.slice(0, limit)
      const last = found.length > limit ? data.at(-1) : undefined
      return { data, nextCursor: last === undefined ? null : encodeCursor([last.kind, last.name]) }
    },
  )
}
