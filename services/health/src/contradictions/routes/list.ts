// GET /v1/contradictions: the workspace's views that disagree, the worst first.
import type { Tx } from '@rung/database'
import {
  type App,
  type Caller,
  cursorFilters,
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
  plainNumber,
  presentLeftOut,
} from '@rung/http-service'
import {
  type AskedTime,
  accountWords,
  askedTime,
  judgementQuery,
  orThrow,
  sealedVerdicts,
} from '@rung/judgement/requests'
import { readPoliciesAt } from '@rung/judgement/storage'
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
import { type ListedContradiction, listContradictions } from '../actions/list-contradictions.ts'
import type { QueuePlace } from '../storage/contradiction-queue.ts'
import { presentContradiction } from './present.ts'
import { contradiction, pairName } from './schema.ts'

const query = pageQuery.extend({
  ...judgementQuery.shape,
  pair: pairName.optional().describe('Only of this pair. Default: all six'),
  csm: csmFilter,
  segment: segmentFilter,
  band: bandFilter,
  state: stateFilter,
  acknowledged: z
    .enum(['true', 'false'])
    .optional()
    .describe('Only those that somebody has acknowledged (true), or nobody has (false). Default: both'),
})

const listedContradiction = contradiction
  .extend({
    ...accountWords,
    csmId: z.string().nullable().describe('The CSM who looks after the account'),
    sealedVerdicts,
  })
  .meta({ id: 'ListedContradiction' })

// A list is one picture: its later pages are of the day and the instant of its first.
const cursorKey = z.tuple([
  plainNumber,
  cursorText,
  pairName,
  dayParam,
  instantTextParam,
  cursorFilters.default({}),
])

type Place = { readonly time: AskedTime; readonly after: QueuePlace | null; readonly filters: Filters | null }

function placeOf(asked: z.output<typeof query>, now: Date): Place {
  if (asked.cursor === undefined) return { time: orThrow(askedTime(asked, now)), after: null, filters: null }
  const [size, accountId, pair, asOf, knownAt, filters] = orThrow(decodeCursor(asked.cursor, cursorKey))
  return { time: { asOf, knownAt: new Date(knownAt) }, after: { size, accountId, pair }, filters }
}

type Narrowed = ReturnType<typeof narrowedBy>

function narrowedBy(asked: z.output<typeof query>, csm: string | null) {
  const { pair = null, segment = null, band = null, state = null, acknowledged = null } = asked
  return { pair, csm, segment, band, state, acknowledged }
}

async function filtersOf(tx: Tx, asked: z.output<typeof query>, caller: Caller, carried: Filters | null) {
  const sent = narrowedBy(asked, orThrow(await csmMeant(tx, asked.csm, caller)))
  return carried === null ? sent : heldFilters(sent, carried)
}

function queueFilters({ csm, acknowledged, ...rest }: Narrowed) {
  return { ...rest, csmId: csm, acknowledged: acknowledged === null ? null : acknowledged === 'true' }
}

function present(listed: ListedContradiction): z.output<typeof listedContradiction> {
  const { accountId, account, segment, csmId, sealedVerdicts } = listed
  return {
    accountId,
    externalId: account?.externalId ?? null,
    name: account?.name ?? null,
    segment,
    csmId,
    sealedVerdicts,
    ...presentContradiction(listed.contradiction, listed.acknowledgement),
  }
}

export function readContradictions(app: App, { database, clock }: HealthDeps): void {
  app.get(
    '/v1/contradictions',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['contradictions'],
        summary: 'Views that disagree, the worst first',
        description:
          'Both sides of each with their evidence, never averaged. Sizes compare across pairs. Only the data closes one: it leaves the queue when both sides meet, or one is no longer known. Closed accounts are left out. Sorted as the accounts were last scored, within seconds of a change. Later pages of a list are of the same day, instant and filters as its first.',
        querystring: query,
        response: { 200: pageOf(listedContradiction).extend({ stuckAccounts: leftOutSchema }) },
      },
    },
    async request => {
      const now = clock()
      const { time, after, filters } = placeOf(request.query, now)
      const { limit } = request.query
      const { page, next, leftOut, narrowed } = await database.inWorkspace(
        request.caller.workspaceId,
        async tx => {
          const narrowed = orThrow(await filtersOf(tx, request.query, request.caller, filters))
          const viewer = viewerOf(request.caller, now)
          const asked = { ...time, ...queueFilters(narrowed), viewer, after, limit }
          const policies = await readPoliciesAt(tx, time.knownAt)
          return { ...(await listContradictions(tx, asked, now, policies)), narrowed }
        },
        { isolation: 'repeatable read', readOnly: true },
      )
      return {
        data: page.map(present),
        nextCursor:
          next === null
            ? null
            : encodeCursor([
                next.size,
                next.accountId,
                next.pair,
                time.asOf,
                time.knownAt.toISOString(),
                narrowed,
              ]),
        stuckAccounts: presentLeftOut(leftOut),
      }
    },
  )
}
