// GET /v1/usage-sources: which source an admin chose, for the workspace and for accounts.
import { type App, decodeCursor, encodeCursor, pageOf, pageQuery } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import { pageOfSourceChoices } from '../../actions/list-source-choices.ts'
import type { UsageDeps } from '../../deps.ts'
import { nameCursor } from '../fields.ts'
import { usageSource } from './schema.ts'

const row = z
  .object({
    account: z.string().nullable().describe('The account’s externalId; null: the whole workspace'),
    source: usageSource,
    chosenAt: z.string().describe('When it was chosen'),
  })
  .meta({ id: 'UsageSourceChoice' })

export function serveSourceChoices(app: App, { database }: UsageDeps): void {
  app.get(
    '/v1/usage-sources',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['usage'],
        summary: 'List what counts accounts’ days',
        description: `Choices of an admin. An account without one has that of the workspace; without either, whichever source \
came first to a day counts it.`,
        querystring: pageQuery,
        response: { 200: pageOf(row) },
      },
    },
    async request => {
      const { limit, cursor } = request.query
      const after = cursor === undefined ? [null] : decodeCursor(cursor, nameCursor)
      if (isRefusal(after)) throw after
      const found = await pageOfSourceChoices(database, {
        workspaceId: request.caller.workspaceId,
        after: after[0] ?? null,
        limit: limit + 1,
      })
      const last = found.length > limit ? found[limit - 1] : undefined
      return {
        data: found.slice(0, limit).map(({ account, source, chosenAt }) => ({
          account,
          source,
          chosenAt: chosenAt.toISOString(),
        })),
        nextCursor: last === undefined ? null : encodeCursor([last.groupKey]),
      }
    },
  )
}
