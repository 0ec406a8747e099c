// GET /v1/portfolio: the workspace's accounts by health, filtered and sorted by whatever a row holds.
import type { AccountRelations } from '@rung/directory'
import {
  type App,
  cursorFilters,
  cursorText,
  decodeCursor,
  encodeCursor,
  type Filters,
  listOrCsv,
  notRebuiltAnswer,
  plainNumber,
  presentLeftOut,
  sendList,
} from '@rung/http-service'
import {
  type ListTime,
  listTimeCarried,
  listTimeCarrying,
  listTimeKey,
  listTimeOf,
  orThrow,
} from '@rung/judgement/requests'
import { z } from 'zod'
import type { HealthDeps } from '../../deps.ts'
import { listPortfolio } from '../actions/list-portfolio.ts'
import { narrowPortfolio } from '../actions/narrow-portfolio.ts'
import { PORTFOLIO_SORTS, type PortfolioSort, SORT_NAMES, type SortOrder } from '../sorts.ts'
import type { PortfolioPlace, PortfolioRow } from '../storage/read-portfolio.ts'
import { filtersOf } from './filters-of.ts'
import { type PortfolioAccount, portfolioAnswer } from './schema/portfolio.ts'
import { portfolioQuery } from './schema/query.ts'

const cursorKey = z.tuple([
  z.enum(SORT_NAMES),
  z.enum(['asc', 'desc']),
  z.union([plainNumber, cursorText]).nullable(),
  cursorText,
  cursorFilters,
  ...listTimeKey,
])

type Page = {
  readonly time: ListTime
  readonly sort: PortfolioSort
  readonly order: SortOrder
  readonly after: PortfolioPlace | null
  readonly carried: Filters | null
}

function requestedPage(input: z.output<typeof portfolioQuery>, now: Date): Page {
  if (input.cursor === undefined) {
    const { sort, order } = input
    return { time: orThrow(listTimeOf(input, now)), sort, order, after: null, carried: null }
  }
  const key = orThrow(decodeCursor(input.cursor, cursorKey.refine(isOfItsSort)))
  const [sort, order, by, accountId, carried, ...time] = key
  return { time: listTimeCarried(time, now), sort, order, after: { by, accountId }, carried }
}

/** A place that was written by hand may hold what its column cannot be compared with. */
function isOfItsSort([sort, , by]: readonly [
  PortfolioSort,
  SortOrder,
  string | number | null,
  ...unknown[],
]): boolean {
  if (by === null) return true
  const { type } = PORTFOLIO_SORTS[sort]
  if (type === 'text') return typeof by === 'string'
  if (type === 'date')
    return typeof by === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(by) && !Number.isNaN(Date.parse(by))
  if (type === 'float8') return typeof by === 'number'
  return Number.isSafeInteger(by) && (type === 'bigint' || Math.abs(Number(by)) < 2 ** 31)
}

const points = (hundredths: number | null) => (hundredths === null ? null : hundredths / 100)

function present(row: PortfolioRow, relations: AccountRelations): PortfolioAccount {
  const { nextRenewalId, nextDueOn, nextProbabilityLost } = row
  return {
    accountId: row.accountId,
    externalId: row.externalId,
    name: row.name,
    segment: row.segment,
    csmId: row.csmId,
    parentId: relations.parentOf(row.accountId),
    paidById: relations.payerOf(row.accountId),
    paysForIds: [...relations.paidBy(row.accountId)],
    score: points(row.scoreHundredths),
    band: row.band,
    provisional: row.provisional,
    coverage: row.coverage,
    state: row.state,
    since: row.since,
    attained: row.attained,
    usage: row.usage,
    relationship: row.relationship,
    trust: row.trust,
    trend30d: points(row.trend30d),
    trend90d: points(row.trend90d),
    arrMinor: row.arrMinor,
    currency: row.currency,
    nextRenewal:
      nextRenewalId === null || nextDueOn === null || nextProbabilityLost === null
        ? null
        : { renewalId: nextRenewalId, dueOn: nextDueOn, probabilityLost: nextProbabilityLost },
    flags: [...row.flags],
    marks: [...row.marks],
    judgedOn: row.judgedOn,
    pending: row.pending,
    versions: { engine: row.engineVersion, policy: row.policyVersion, model: row.modelVersion },
  }
}

const CSV_COLUMNS = [
  'accountId',
  'externalId',
  'name',
  'segment',
  'csmId',
  'parentId',
  'paidById',
  'paysForIds',
  'score',
  'band',
  'provisional',
  'coverage',
  'state',
  'since',
  'attained',
  'usage',
  'relationship',
  'trust',
  'trend30d',
  'trend90d',
  'arrMinor',
  'currency',
  'nextRenewal.renewalId',
  'nextRenewal.dueOn',
  'nextRenewal.probabilityLost',
  'flags',
  'marks',
  'judgedOn',
  'pending',
]

export function servePortfolio(app: App, { database, clock }: HealthDeps): void {
  app.get(
    '/v1/portfolio',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['portfolio'],
        summary: 'Accounts by health',
        description:
          'Every account as it was last judged, within seconds of a change. Closed accounts are left out. Without `asOf` and `knownAt` the list is live: an account that is judged between two pages may move. A past day stands still; one whose history is from before lists were kept answers 409 `not_rebuilt`. As CSV by `Accept: text/csv`.',
        querystring: portfolioQuery,
        response: { 200: listOrCsv(portfolioAnswer), ...notRebuiltAnswer },
      },
    },
    async (request, reply) => {
      const { query, caller } = request
      const { time, sort, order, after, carried } = requestedPage(query, clock())
      const narrow = narrowPortfolio(caller, orThrow(filtersOf(query)), carried)
      const input = { ...time, sort, order, after, limit: query.limit }
      const { page, more, standing, filters, relations } = orThrow(
        await listPortfolio(database, caller, input, narrow),
      )
      const last = page.at(-1)
      const held = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== null))
      const nextCursor =
        more && last !== undefined
          ? encodeCursor([sort, order, last.by, last.accountId, held, ...listTimeCarrying(time)])
          : null
      return sendList(
        request,
        reply,
        {
          data: page.map(row => present(row, relations)),
          nextCursor,
          asOf: time.asOf,
          knownAt: time.knownAt.toISOString(),
          pending: standing.pending,
          stuckAccounts: presentLeftOut(standing.stuck),
        },
        CSV_COLUMNS,
      )
    },
  )
}
