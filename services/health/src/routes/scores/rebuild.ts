// POST /v1/scores/rebuild: makes the kept scores of every account again, in the background.
import { listAccountIds } from '@rung/directory'
import type { App } from '@rung/http-service'
import { markDue } from '@rung/signals'
import type { HealthDeps } from '../../deps.ts'
import { rebuildAnswer, rebuildRequest } from './schema.ts'

export function serveRebuild(app: App, { database }: HealthDeps): void {
  app.post(
    '/v1/scores/rebuild',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['scores'],
        summary: 'Make kept scores again',
        description:
          'Makes every account due from that day on. Rows that are as they should be stay untouched; rows that are missing, or were changed by other hands, come back the same as they were. Rows that another engine made stay as they are.',
        body: rebuildRequest,
        response: { 202: rebuildAnswer },
      },
    },
    async (request, reply) => {
      const accounts = await database.inWorkspace(request.caller.workspaceId, async tx => {
        const accountIds = await listAccountIds(tx)
        const { since } = request.body
        await markDue(
          tx,
          ['health'],
          accountIds.map(accountId => ({ accountId, since })),
        )
        return accountIds.length
      })
      return reply.code(202).send({ accounts })
    },
  )
}
