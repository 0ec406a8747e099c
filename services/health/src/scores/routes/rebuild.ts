// POST /v1/scores/rebuild: makes the kept scores of every account again, in the background.
import { type App, answering } from '@rung/http-service'
import type { HealthDeps } from '../../deps.ts'
import { rebuildScores } from '../actions/rebuild-scores.ts'
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
      const { workspaceId } = request.caller
      const answer = answering(reply, (body: { readonly accounts: number }) => ({ status: 202, body }))
      await rebuildScores(database, { workspaceId, since: request.body.since }, answer.keep)
      return answer.send()
    },
  )
}
