// GET /v1/renewals: the open renewals of the workspace, the riskiest or the most at stake first.
import type { Tx } from '@rung/database'
import {
  type App,
  type Caller,
  cursorFilters,
  cursorInteger,
  cursorText,
  dayParam,
  decodeCursor,
  encodeCursor,
  type Filters,
  heldFilters,
  leftOutSchema,
  listOrCsv,
  notRebuiltAnswer,
  pageOf,
  pageQuery,
  presentLeftOut,
  sendList,
} from '@rung/http-service'
import { atLead, chooseLead, defaultPolicies } from '@rung/judgement'
import {
  accountWords,
  judgementQuery,
  type ListTime,
  listTimeAsked,
  listTimeCarried,
  listTimeCarrying,
  listTimeKey,
  marks,
  orThrow,
} from '@rung/judgement/requests'
import { isDay, isRefusal, type Refusal, refuse } from '@rung/kernel'
import { z } from 'zod'
import type { HealthDeps } from '../../deps.ts'
import {
  bandFilter,
  csmFilter,
  csmMeant,
  segmentFilter,
  stateFilter,
} from '../../requests/account-filters.ts'
import { listRenewals } from '../actions/list-renewals.ts'
import type { RenewalFilters, RenewalPlace, RenewalRow, RenewalSort } from '../storage/read-renewals.ts'
import { presentFigures, presentLeads } from './present.ts'
import { leadDaysQuery, renewalFacts, riskByLead, riskFigures } from './schema.ts'

const query = pageQuery.extend({
  ...judgementQuery.shape,
  from: dayParam
    .optional()
    .describe('Due on this day or later. Default: no limit, so undecided ones past their day are in'),
  to: dayParam.optional().describe('Due before this day. Default: no limit'),
  leadDays: leadDaysQuery,
  csm: csmFilter,
  segment: segmentFilter,
  band: bandFilter,
  state: stateFilter,
  sort: z
    .enum(['risk', 'arr_at_risk', 'due_on'])
    .default('risk')
    .describe(
      'risk: P(lost), largest first. arr_at_risk: ARR x P(lost), largest first. due_on: soonest first',
    ),
})

const listedRenewal = z
  .object({
    ...accountWords,
    ...renewalFacts,
    ...riskFigures,
    byLead: riskByLead,
    band: z.enum(['healthy', 'watch', 'at_risk', 'unknown']).describe('Of the account’s health'),
    marks,
    score: z.number().nullable().describe('Points 0..100 of the account’s health'),
    state: z
      .enum(['thriving', 'hollow', 'quiet_success', 'failing', 'unknown'])
      .describe('Usage beside outcome'),
    csmId: z.string().nullable().describe('The CSM who looks after the account'),
    judgedOn: dayParam.describe('The day its account was judged for: today, but for what waits'),
  })
  .meta({ id: 'ListedRenewal' })

const cursorKey = z
  .tuple([
    z.enum(['risk', 'arr_at_risk', 'due_on']),
    z.union([z.number(), cursorText]).nullable(),
    cursorText,
    cursorInteger.nullable(),
    cursorFilters,
    ...listTimeKey,
  ])
  .refine(([sort, by]) =>
    sort === 'due_on'
      ? typeof by === 'string' && isDay(by)
      : sort === 'risk'
        ? typeof by === 'number'
        : by === null || Number.isSafeInteger(by),
  )

type Page = {
  readonly time: ListTime
  readonly sort: RenewalSort
  readonly leadDays: number | null
  readonly after: RenewalPlace | null
  /** Of the first page; null on the first itself. */
  readonly carried: Filters | null
}

function requestedPage(input: z.output<typeof query>, now: Date): Page | Refusal {
  if (input.from !== undefined && input.to !== undefined && input.to <= input.from) {
    return refuse('invalid', 'is not after `from`', {
      field: 'to',
      fix: 'Give a later day: `to` itself is not in.',
    })
  }
  // Every set of models has the same leads: those of the expert's.
  const { models } = defaultPolicies.risk
  if (input.cursor !== undefined) {
    const [sort, by, renewalId, lead, carried, ...time] = orThrow(decodeCursor(input.cursor, cursorKey))
    const leadDays = orThrow(chooseLead(lead, models))
    return { time: listTimeCarried(time, now), sort, leadDays, after: { by, renewalId }, carried }
  }
  const leadDays = orThrow(chooseLead(input.leadDays ?? null, models))
  return { time: orThrow(listTimeAsked(input, now)), sort: input.sort, leadDays, after: null, carried: null }
}

function narrowing(input: z.output<typeof query>, caller: Caller, carried: Filters | null) {
  return async (tx: Tx): Promise<RenewalFilters | Refusal> => {
    const { from = null, to = null, segment = null, band = null, state = null } = input
    const csm = await csmMeant(tx, input.csm, caller)
    if (isRefusal(csm)) return csm
    const sent = { from, to, csm, segment, band, state }
    return carried === null ? sent : heldFilters(sent, carried)
  }
}

export function presentRenewal(row: RenewalRow, leadDays: number | null): z.output<typeof listedRenewal> {
  const { accountId, externalId, name, segment, scoreHundredths, band, state, csmId, judgedOn } = row
  return {
    accountId,
    externalId,
    name,
    segment,
    ...presentFigures(atLead(row.shown, leadDays)),
    byLead: presentLeads(row.shown.atLeads),
    band,
    marks: [...(row.shown.marks ?? [])],
    score: scoreHundredths === null ? null : scoreHundredths / 100,
    state,
    csmId,
    judgedOn,
  }
}

const CSV_COLUMNS = [
  'renewalId',
  'accountId',
  'externalId',
  'name',
  'segment',
  'csmId',
  'dueOn',
  'daysToDue',
  'arrMinor',
  'currency',
  'termMonths',
  'noticeOn',
  'probabilityLost',
  'interval.low',
  'interval.high',
  'arrAtRiskMinor',
  'csmCall',
  'csmProbability',
  'basis',
  'n',
  'leadDays',
  'modelVersion',
  'score',
  'band',
  'marks',
  'state',
  'judgedOn',
]

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
