// POST /v1/stuck-accounts/retry: judges accounts again that could not be judged.
import { type App, answering, stageSchema } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import { retryStuckAccounts } from '../../actions/stuck-accounts.ts'
import type { AccountsDeps } from '../../deps.ts'
import { referenceField } from '../../facts/fields.ts'

const body = z
  .strictObject({
    account: referenceField('account to judge again; left out, all').optional(),
    stage: stageSchema.optional().describe('Only this stage; left out, every one that is stuck.'),
  })
  .meta({ id: 'StuckAccountsRetry' })

const answerSchema = z
  .object({ retried: z.int().min(0).describe('How many entries of the list are tried again.') })
  .meta({ id: 'StuckAccountsRetried' })

export function serveRetryStuckAccounts(app: App, { database }: AccountsDeps): void {
  app.post(
    '/v1/stuck-accounts/retry',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['stuck-accounts'],
        summary: 'Judge stuck accounts again',
        description:
          'Makes them due, now, in the background. Each stays on the list until it is judged; one that fails again is put aside again, with the newest reason.',
        body,
        response: { 202: answerSchema },
      },
    },
    async (request, reply) => {
      const { account = null, stage = null } = request.body
      const answer = answering(reply, (retried: number) => ({ status: 202, body: { retried } }))
      const { workspaceId } = request.caller
      const retried = await retryStuckAccounts(database, workspaceId, { account, stage }, answer.keep)
      if (isRefusal(retried)) throw retried
      return answer.send()
    },
  )
}
