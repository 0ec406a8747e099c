// GET /v1/renewals: the open renewals of the workspace, the riskiest or the most at stake first.
import {
  type App,
  encodeCursor,
  leftOutSchema,
  listOrCsv,
  notRebuiltAnswer,
  pageOf,
  presentLeftOut,
  sendList,
} from '@rung/http-service'
import { listTimeCarrying, orThrow } from '@rung/judgement/requests'
import { z } from 'zod'
import type { HealthDeps } from '../../deps.ts'
import { listRenewals } from '../actions/list-renewals.ts'
import { narrowing, query, requestedPage } from './list-query.ts'
import { CSV_COLUMNS, listedRenewal, presentRenewal } from './listed-renewal.ts'

export function serveListRenewals(app: App, { database, clock }: HealthDeps): void {
  app.get(
    '/v1/renewals',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['health'],
        summary: 'Open renewals by risk or by what is at stake',
        description:
          'Each as its account was last judged, within seconds of a change. Later pages of a list are of the same day, lead and filters as its first; without `asOf` and `knownAt` it is live while that day lasts, and what is judged between two pages may move. A past day stands still; one whose history is from before lists were kept answers 409 `not_rebuilt`. As CSV by `Accept: text/csv`.',
        querystring: query,
        response: {
          200: listOrCsv(
            pageOf(listedRenewal).extend({
              pending: z.int().describe('Accounts of the workspace that wait to be judged anew'),
              stuckAccounts: leftOutSchema,
            }),
          ),
          ...notRebuiltAnswer,
        },
      },
    },
    async (request, reply) => {
      const { query: sent, caller } = request
      const { time, sort, leadDays, after, carried } = orThrow(requestedPage(sent, clock()))
      const input = { ...time, sort, leadDays, after, limit: sent.limit }
      const found = await listRenewals(database, caller, input, narrowing(sent, caller, carried))
      const { page, more, standing, filters } = orThrow(found)
      const last = page.at(-1)
      const nextCursor =
        more && last !== undefined
          ? encodeCursor([sort, last.by, last.renewalId, leadDays, filters, ...listTimeCarrying(time)])
          : null
      return sendList(
        request,
        reply,
        {
          data: page.map(row => presentRenewal(row, leadDays)),
          nextCursor,
          pending: standing.pending,
          stuckAccounts: presentLeftOut(standing.stuck),
        },
        CSV_COLUMNS,
      )
    },
  )
}
