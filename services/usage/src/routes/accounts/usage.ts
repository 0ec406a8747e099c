// GET /v1/accounts/:id/usage: what one account does in the product, its usage score, and what holds that down.
import { type App, dayParam, idText, knownAtParam } from '@rung/http-service'
import { dayOf, isRefusal } from '@rung/kernel'
import { z } from 'zod'
import { readAccountUsage } from '../../actions/read-account-usage.ts'
import type { UsageDeps } from '../../deps.ts'
import { earlierOf } from '../../instants.ts'
import { present } from './present-usage.ts'
import { answer } from './usage-answer.ts'

export function serveAccountUsage(app: App, { database, clock }: UsageDeps): void {
  app.get(
    '/v1/accounts/:id/usage',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['accounts'],
        summary: 'What one customer does in the product',
        description: `The built-in metrics over the last 28 days up to \`asOf\` on which use was expected, the usage score with what holds it down, the \
workspace's own metrics and milestones. Unknown is null: before the first event, and while the source is down.`,
        params: z.object({ id: idText.describe('Its id or externalId') }),
        querystring: z.object({
          asOf: dayParam.optional().describe('Left out: today'),
          knownAt: knownAtParam.optional().describe('Left out: now'),
        }),
        response: { 200: answer },
      },
    },
    async request => {
      const now = clock()
      const { asOf = dayOf(now), knownAt = now } = request.query
      const input = { account: request.params.id, asOf, knownAt: earlierOf(knownAt, now) }
      const read = await readAccountUsage(database, request.caller.workspaceId, input, now)
      if (isRefusal(read)) throw read
      return present(read)
    },
  )
}
