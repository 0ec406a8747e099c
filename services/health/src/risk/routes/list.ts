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
  instantTextParam,
  leftOutSchema,
  pageOf,
  pageQuery,
  presentLeftOut,
} from '@rung/http-service'
import { askedLead } from '@rung/judgement'
import {
  type AskedTime,
  accountWords,
  askedTime,
  judgementQuery,
  orThrow,
  sealedVerdicts,
} from '@rung/judgement/requests'
import { readPoliciesAt } from '@rung/judgement/storage'
import { type Refusal, refuse } from '@rung/kernel'
import { viewerOf } from '@rung/signals'
import { z } from 'zod'
import type { HealthDeps } from '../../deps.ts'
import {
  bandFilter,
  csmFilter,
  csmMeant,
  segmentFilter,
  stateFilter,
} from '../../requests/account-filters.ts'
import {
  type ListedRenewal,
  listRenewals,
  type RenewalKey,
  type RenewalSort,
  sortKey,
} from '../actions/list-renewals.ts'
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
    score: z.number().nullable().describe('Points 0..100 of the account’s health'),
    state: z
      .enum(['thriving', 'hollow', 'quiet_success', 'failing', 'unknown'])
      .describe('Usage beside outcome'),
    csmId: z.string().nullable().describe('The CSM who looks after the account'),
    sealedVerdicts,
  })
  .meta({ id: 'ListedRenewal' })

// A list is one picture: its later pages are of the day and the instant of its first.
const cursorKey = z.tuple([
  z.enum(['risk', 'arr_at_risk', 'due_on']),
  z.union([z.number(), cursorText]),
  cursorText,
  dayParam,
  instantTextParam,
  cursorInteger.nullable().default(null),
  cursorFilters.default({}),
])

type Place = {
  readonly time: AskedTime
  readonly sort: RenewalSort
  readonly leadDays: number | null
  readonly after: RenewalKey | null
  /** Of the first page; null on the first itself. */
  readonly carried: Filters | null
}

function placeOf(asked: z.output<typeof query>, now: Date): Place | Refusal {
  if (asked.from !== undefined && asked.to !== undefined && asked.to <= asked.from) {
    return refuse('invalid', 'is not after `from`', {
      field: 'to',
      fix: 'Give a later day: `to` itself is not in.',
    })
  }
  if (asked.cursor !== undefined) {
    const [sort, by, renewalId, asOf, knownAt, leadDays, carried] = orThrow(
      decodeCursor(asked.cursor, cursorKey),
    )
    return { time: { asOf, knownAt: new Date(knownAt) }, sort, leadDays, after: { by, renewalId }, carried }
  }
  const { sort, leadDays = null } = asked
  return { time: orThrow(askedTime(asked, now)), sort, leadDays, after: null, carried: null }
}

async function filtersOf(tx: Tx, asked: z.output<typeof query>, caller: Caller, carried: Filters | null) {
  const { from = null, to = null, segment = null, band = null, state = null } = asked
  const csm = orThrow(await csmMeant(tx, asked.csm, caller))
  const sent = { from, to, csm, segment, band, state }
  return carried === null ? sent : heldFilters(sent, carried)
}

function present(listed: ListedRenewal): z.output<typeof listedRenewal> {
  const { accountId, segment, account, csmId, scoreHundredths, band, state, sealedVerdicts } = listed
  return {
    accountId,
    externalId: account?.externalId ?? null,
    name: account?.name ?? null,
    segment,
    ...presentFigures(listed),
    byLead: presentLeads(listed.byLead),
    band,
    score: scoreHundredths === null ? null : scoreHundredths / 100,
    state,
    csmId,
    sealedVerdicts,
  }
}

export function readRenewals(app: App, { database, clock }: HealthDeps): void {
  app.get(
    '/v1/renewals',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['health'],
        summary: 'Open renewals by risk or by what is at stake',
        description: 'Later pages of a list are of the same day, instant, lead and filters as its first.',
        querystring: query,
        response: { 200: pageOf(listedRenewal).extend({ stuckAccounts: leftOutSchema }) },
      },
    },
    async request => {
      const now = clock()
      const { time, sort, leadDays, after, carried } = orThrow(placeOf(request.query, now))
      const { limit } = request.query
      const { page, more, leftOut, filters } = await database.inWorkspace(
        request.caller.workspaceId,
        async tx => {
          const policies = await readPoliciesAt(tx, time.knownAt)
          const lead = orThrow(askedLead(leadDays, policies.risk.models))
          const viewer = viewerOf(request.caller, now)
          const filters = orThrow(await filtersOf(tx, request.query, request.caller, carried))
          const { csm: csmId, ...rest } = filters
          const asked = { ...time, ...rest, csmId, viewer, leadDays: lead, sort, after, limit }
          return { ...(await listRenewals(tx, asked, now, policies)), filters }
        },
        { isolation: 'repeatable read', readOnly: true },
      )
      const last = page.at(-1)
      const end = last === undefined ? undefined : sortKey(last, sort)
      return {
        data: page.map(present),
        nextCursor:
          more && end !== undefined
            ? encodeCursor([
                sort,
                end.by,
                end.renewalId,
                time.asOf,
                time.knownAt.toISOString(),
                leadDays,
                filters,
              ])
            : null,
        stuckAccounts: presentLeftOut(leftOut),
      }
    },
  )
}
