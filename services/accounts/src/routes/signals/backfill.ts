// POST /v1/signals/backfill: past days to publish, for history that was imported.
import { type App, answering, dayParam } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import { type Backfill, backfillSignals } from '../../actions/backfill-signals.ts'
import type { AccountsDeps } from '../../deps.ts'

const body = z
  .strictObject({
    from: dayParam.describe('The first day that may be published.'),
    to: dayParam.describe('The last day, always published; before today.'),
    everyDays: z
      .int()
      .min(1)
      .max(366)
      .default(7)
      .describe('Days between two published days, counted back from `to`.'),
  })
  .meta({ id: 'BackfillRequest' })

const answer = z
  .object({
    accounts: z.int().describe('Accounts that were made due.'),
    days: z.array(dayParam).describe('The days that will be published.'),
  })
  .meta({ id: 'Backfill' })

export function serveBackfill(app: App, deps: AccountsDeps): void {
  app.post(
    '/v1/signals/backfill',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['signals'],
        summary: 'Publish past days of every account',
        description:
          'After an import of history: usage, outcomes and accounts publish each of these days in the background, as known at its own end and as known now, so that health can be asked as of then.',
        body,
        response: { 202: answer },
      },
    },
    async (request, reply) => {
      const answer = answering(reply, ({ accounts, days }: Backfill) => ({
        status: 202,
        body: { accounts, days: [...days] },
      }))
      const result = await backfillSignals(deps, request.caller.workspaceId, request.body, answer.keep)
      if (isRefusal(result)) throw result
      return answer.send()
    },
  )
}
