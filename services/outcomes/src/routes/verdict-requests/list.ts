// GET /v1/verdict-requests: who was asked by a link, and what became of it.
import { whenOf, whenShape } from '@rung/fact-ledger'
import {
  type App,
  cursorText,
  dayParam,
  decodeCursor,
  encodeCursor,
  idText,
  instantTextParam,
  listOrCsv,
  pageOf,
  pageQuery,
  sendList,
} from '@rung/http-service'
import { dayOf, isRefusal } from '@rung/kernel'
import { z } from 'zod'
import { listVerdictRequests, type VerdictRequestsQuery } from '../../actions/list-verdict-requests.ts'
import type { OutcomesDeps } from '../../deps.ts'
import { REQUEST_STATUSES } from '../../verdict-request-status.ts'
import { presentRequest, requestSchema, requestShape } from './present.ts'

const query = pageQuery
  .extend({
    ...whenShape,
    account: idText.optional().meta({ description: 'Only of this account: its id or your externalId.' }),
    status: z
      .enum(REQUEST_STATUSES)
      .optional()
      .meta({ description: 'Only those of which this had become by then.' }),
  })
  .strict()

// A list is one picture: its later pages are of the day and the instant of its first.
const cursorKey = z.tuple([dayParam, instantTextParam, cursorText])

export function serveListRequests(app: App, deps: OutcomesDeps): void {
  app.get(
    '/v1/verdict-requests',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['verdict-requests'],
        summary: 'List verdict requests',
        description:
          'In the order in which they were asked, each with what had become of it. No token is shown. As CSV by `Accept: text/csv`.',
        querystring: query,
        response: { 200: listOrCsv(pageOf(requestSchema)) },
      },
    },
    async (request, reply) => {
      const input = inputOf(request.query, deps.clock())
      const { page, more } = await listVerdictRequests(deps, request.caller.workspaceId, input)
      const last = page.at(-1)
      const nextCursor =
        more && last !== undefined
          ? encodeCursor([input.asOf, input.knownAt.toISOString(), last.row.id])
          : null
      return sendList(
        request,
        reply,
        { data: page.map(presentRequest), nextCursor },
        Object.keys(requestShape),
      )
    },
  )
}

function inputOf(input: z.output<typeof query>, now: Date): VerdictRequestsQuery {
  const { account = null, status = null, limit, cursor } = input
  const filters = { account, status, limit }
  if (cursor === undefined) {
    const { asOf, knownAt } = whenOf(input)
    return { ...filters, asOf: asOf ?? dayOf(now), knownAt: knownAt ?? now, afterId: '' }
  }
  const decoded = decodeCursor(cursor, cursorKey)
  if (isRefusal(decoded)) throw decoded
  const [asOf, knownAt, afterId] = decoded
  return { ...filters, asOf, knownAt: new Date(knownAt), afterId }
}
