// POST /v1/scores/rebuild: makes the kept scores of every account again, in the background.
import type { Tx } from '@rung/database'
import { listAccountIds } from '@rung/directory'
import { type App, answerInWorkspace } from '@rung/http-service'
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
      const markAll = async (tx: Tx) => {
        const accountIds = await listAccountIds(tx)
        const { since } = request.body
        await markDue(
          tx,
          ['health'],
          accountIds.map(accountId => ({ accountId, since })),
        )
        return { accounts: accountIds.length }
      }
      return answerInWorkspace(reply, database, markAll, { status: 202 })
    },
  )
}
