// GET /v1/accounts/:id/renewal-risk: P(lost) of each open renewal, with reasons that add up to its logit.
import { type App, presentStuck } from '@rung/http-service'
import { accountMarks } from '@rung/judgement'
import { accountParam, judgementQuery, orThrow, readAsOf } from '@rung/judgement/requests'
import type { HealthDeps } from '../../deps.ts'
import { showRenewalRisk } from '../actions/show-renewal-risk.ts'
import { presentRisk } from './present.ts'
import { leadDaysQuery, renewalRiskAnswer } from './schema.ts'

const query = judgementQuery.extend({ leadDays: leadDaysQuery })

export function serveReadRenewalRisk(app: App, { database, clock }: HealthDeps): void {
  app.get(
    '/v1/accounts/:id/renewal-risk',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['health'],
        summary: 'The risk of an account’s open renewals',
        description:
          'P(lost) with an 80 % interval, log-odds contributions that add up to the logit exactly, three drivers in plain words, and the split into contracted, renewed and expanded.',
        params: accountParam,
        querystring: query,
        response: { 200: renewalRiskAnswer },
      },
    },
    async request => {
      const now = clock()
      const time = orThrow(readAsOf(request.query, now))
      const { leadDays = null } = request.query
      const { workspaceId } = request.caller
      const asked = { workspaceId, account: request.params.id, leadDays, now, ...time }
      const { account, judgement, renewals, stuck } = orThrow(await showRenewalRisk(database, asked))
      return {
        accountId: account.accountId,
        externalId: account.externalId,
        name: account.name,
        segment: judgement.segment,
        asOf: time.asOf,
        knownAt: time.knownAt.toISOString(),
        marks: accountMarks(judgement.signals, judgement.asOf),
        stuck: presentStuck(stuck),
        renewals: renewals.map(presentRisk),
        versions: judgement.versions,
      }
    },
  )
}
