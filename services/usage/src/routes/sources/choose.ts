// PUT /v1/usage-sources: which source counts an account's days, events or a warehouse's daily numbers.
import { type App, idText } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import { chooseSource } from '../../actions/choose-source.ts'
import type { UsageDeps } from '../../deps.ts'
import { definedStatus } from '../fields.ts'
import { usageSource } from './schema.ts'

const body = z
  .strictObject({
    account: idText
      .optional()
      .describe('Its id or externalId; left out, the choice holds for every account without one of its own'),
    source: usageSource
      .nullable()
      .describe('The source that counts; null takes the choice back, so that whoever came first counts'),
  })
  .meta({ id: 'UsageSourceWanted' })

const answer = z
  .object({
    account: z.string().nullable().describe('The account’s externalId; null: the whole workspace'),
    source: usageSource.nullable().describe('The source that counts; null: none is chosen'),
    status: definedStatus,
    days: z.int().min(0).describe('Account-days that the other source counts from now on, within a minute'),
  })
  .meta({ id: 'UsageSourceChosen' })

export function serveChooseSource(app: App, { database, clock }: UsageDeps, changed: () => void): void {
  app.put(
    '/v1/usage-sources',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['usage'],
        summary: 'Choose what counts an account’s days',
        description: `An account-day has either events or daily aggregates. Both are kept, whoever sends them; one counts: the \
account's choice, else the workspace's, else, day by day, whichever came first. A choice holds for past days too (but for those \
whose events were pruned), as known at any instant. Where aggregates are chosen, a day without any counts nothing. Audited.`,
        body,
        response: { 200: answer },
      },
    },
    async request => {
      const { workspaceId, keyId, personId } = request.caller
      const { account = null, source } = request.body
      const admin = { workspaceId, keyId, personId, now: clock() }
      const chosen = await chooseSource(database, admin, { account, source })
      if (isRefusal(chosen)) throw chosen
      changed()
      return chosen
    },
  )
}
