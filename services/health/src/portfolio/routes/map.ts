// GET /v1/portfolio/map: usage, outcome, ARR and band of every account, as columns, for a picture of them all.
import { type App, notRebuiltAnswer } from '@rung/http-service'
import { listTimeOf, orThrow } from '@rung/judgement/requests'
import type { HealthDeps } from '../../deps.ts'
import { mapAccounts } from '../actions/map-accounts.ts'
import { narrowPortfolio } from '../actions/narrow-portfolio.ts'
import { filtersOf } from './filters-of.ts'
import { mapAnswer, mapQuery } from './map-schema.ts'

export function servePortfolioMap(app: App, { database, clock }: HealthDeps): void {
  app.get(
    '/v1/portfolio/map',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['portfolio'],
        summary: 'Usage, outcome, ARR and band of all accounts at once',
        description:
          'Of the accounts that GET /v1/portfolio lists for the same filters, day and instant: one array a column, the same place in each is the same account. The largest ARR comes first, unknown ARR last; `total` says how many there are beyond `limit`.',
        querystring: mapQuery,
        response: { 200: mapAnswer, ...notRebuiltAnswer },
      },
    },
    async ({ query, caller }) => {
      const time = orThrow(listTimeOf(query, clock()))
      const narrow = narrowPortfolio(caller, orThrow(filtersOf(query)), null)
      const input = { ...time, limit: query.limit }
      const { accounts, currency } = orThrow(await mapAccounts(database, caller, input, narrow))
      return {
        asOf: time.asOf,
        knownAt: time.knownAt.toISOString(),
        currency,
        total: accounts[0]?.total ?? 0,
        accountIds: accounts.map(({ accountId }) => accountId),
        names: accounts.map(({ name }) => name),
        usage: accounts.map(({ usage }) => thousandths(usage)),
        attained: accounts.map(({ attained }) => thousandths(attained)),
        arrMinor: accounts.map(({ arrMinor }) => arrMinor),
        bands: accounts.map(({ band }) => band),
        states: accounts.map(({ state }) => state),
        provisional: accounts.map(({ provisional }) => provisional),
      }
    },
  )
}

/** More digits than a picture can show would be most of the answer. */
const thousandths = (share: number | null): number | null =>
  share === null ? null : Math.round(share * 1000) / 1000
