// GET /v1/portfolio/summary: how many accounts, and how much ARR, stand where.
import { type App, notRebuiltAnswer, presentLeftOut } from '@rung/http-service'
import { listTimeOf, orThrow } from '@rung/judgement/requests'
import type { HealthDeps } from '../../deps.ts'
import { narrowPortfolio } from '../actions/narrow-portfolio.ts'
import { summariseAccounts } from '../actions/summarise-accounts.ts'
import type { PortfolioGroup } from '../storage/summarise-portfolio.ts'
import { filtersOf } from './filters-of.ts'
import { summaryQuery } from './schema/query.ts'
import { type SummaryAnswer, summaryAnswer } from './schema/summary.ts'

export function servePortfolioSummary(app: App, { database, clock }: HealthDeps): void {
  app.get(
    '/v1/portfolio/summary',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['portfolio'],
        summary: 'Counts and ARR by band, state, segment, CSM and mark',
        description:
          'Of the accounts that GET /v1/portfolio lists for the same filters, day and instant. Each grouping adds up to `all`, but `marks`: an account may have several or none.',
        querystring: summaryQuery,
        response: { 200: summaryAnswer, ...notRebuiltAnswer },
      },
    },
    async ({ query, caller }) => {
      const time = orThrow(listTimeOf(query, clock()))
      const narrow = narrowPortfolio(caller, orThrow(filtersOf(query)), null)
      const { groups, standing, currency } = orThrow(await summariseAccounts(database, caller, time, narrow))
      const all = groups.find(({ by }) => by === 'all')
      return {
        asOf: time.asOf,
        knownAt: time.knownAt.toISOString(),
        currency,
        all: {
          accounts: all?.accounts ?? 0,
          provisional: all?.provisional ?? 0,
          arrMinor: all?.arrMinor ?? 0,
          arrUnknown: all?.arrUnknown ?? 0,
        },
        bands: groupsBy(groups, 'band') as SummaryAnswer['bands'],
        states: groupsBy(groups, 'state') as SummaryAnswer['states'],
        segments: groupsBy(groups, 'segment'),
        csms: groupsBy(groups, 'csm'),
        marks: groupsBy(groups, 'mark') as SummaryAnswer['marks'],
        pending: standing.pending,
        stuckAccounts: presentLeftOut(standing.stuck),
      }
    },
  )
}

function groupsBy(groups: readonly PortfolioGroup[], of: PortfolioGroup['by']) {
  return groups.filter(({ by }) => by === of).map(({ by: _, ...group }) => group)
}
