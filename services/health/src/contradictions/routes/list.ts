// GET /v1/contradictions: the workspace's views that disagree, the worst first.
import {
  type App,
  cursorFilters,
  cursorText,
  decodeCursor,
  encodeCursor,
  type Filters,
  leftOutSchema,
  listOrCsv,
  pageOf,
  pageQuery,
  plainNumber,
  presentLeftOut,
  sendList,
} from '@rung/http-service'
import {
  accountWords,
  judgementQuery,
  type ListTime,
  listTimeCarried,
  listTimeCarrying,
  listTimeKey,
  listTimeOf,
  marks,
  orThrow,
} from '@rung/judgement/requests'
import { z } from 'zod'
import type { HealthDeps } from '../../deps.ts'
import { bandFilter, csmFilter, segmentFilter, stateFilter } from '../../requests/account-filters.ts'
import { contradiction, pairName } from '../../requests/contradiction-schema.ts'
import { presentContradiction } from '../../requests/present-contradiction.ts'
import type { ListedContradiction } from '../actions/list-contradictions.ts'
import { openQueue, type QueueFilters } from '../actions/open-queue.ts'
import type { QueuePlace } from '../storage/contradiction-queue.ts'

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
    marks,
  })
  .meta({ id: 'ListedContradiction' })

// A list is one picture: its later pages are of the day and the instant of its first.
const cursorKey = z.tuple([plainNumber, cursorText, pairName, cursorFilters, ...listTimeKey])

type Place = { readonly time: ListTime; readonly after: QueuePlace | null; readonly filters: Filters | null }

function placeOf(input: z.output<typeof query>, now: Date): Place {
  if (input.cursor === undefined) return { time: orThrow(listTimeOf(input, now)), after: null, filters: null }
  const [size, accountId, pair, filters, ...time] = orThrow(decodeCursor(input.cursor, cursorKey))
  return { time: listTimeCarried(time, now), after: { size, accountId, pair }, filters }
}

/** As they were sent. */
function filtersOf(input: z.output<typeof query>): QueueFilters {
  const { pair = null, csm = null, segment = null, band = null, state = null, acknowledged = null } = input
  return { pair, csm, segment, band, state, acknowledged }
}

function present(listed: ListedContradiction): z.output<typeof listedContradiction> {
  const { accountId, externalId, name, segment, csmId } = listed
  return {
    accountId,
    externalId,
    name,
    segment,
    csmId,
    marks: [...listed.marks],
    ...presentContradiction(listed.contradiction, listed.acknowledgement),
  }
}

const CSV_COLUMNS = [
  'accountId',
  'externalId',
  'name',
  'segment',
  'csmId',
  'marks',
  'pair',
  'left.name',
  'left.value',
  'right.name',
  'right.value',
  'distance',
  'size',
  'since',
  'acknowledgedAt',
  'acknowledgedBy',
]

export function serveListContradictions(app: App, { database, clock }: HealthDeps): void {
  app.get(
    '/v1/contradictions',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['contradictions'],
        summary: 'Views that disagree, the worst first',
        description:
          'Both sides of each with their evidence, never averaged. Sizes compare across pairs. Only the data closes one: it leaves the queue when both sides meet, or one is no longer known. Closed accounts are left out. Sorted as the accounts were last scored, within seconds of a change. Later pages of a list are of the same day and filters as its first; without `asOf` and `knownAt` it is live while that day lasts. As CSV by `Accept: text/csv`.',
        querystring: query,
        response: {
          200: listOrCsv(
            pageOf(listedContradiction).extend({
              pending: z.int().describe('Accounts of the workspace that wait to be judged anew'),
              stuckAccounts: leftOutSchema,
            }),
          ),
        },
      },
    },
    async (request, reply) => {
      const { query: sent, caller } = request
      const now = clock()
      const { time, after, filters } = placeOf(sent, now)
      const asked = { time, sent: filtersOf(sent), carried: filters, after, limit: sent.limit }
      const { page, next, leftOut, pending, narrowed } = orThrow(
        await openQueue(database, asked, caller, now),
      )
      return sendList(
        request,
        reply,
        {
          data: page.map(present),
          nextCursor:
            next === null
              ? null
              : encodeCursor([next.size, next.accountId, next.pair, narrowed, ...listTimeCarrying(time)]),
          pending,
          stuckAccounts: presentLeftOut(leftOut),
        },
        CSV_COLUMNS,
      )
    },
  )
}
