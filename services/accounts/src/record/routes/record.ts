// GET /v1/accounts/:id/record: every fact of an account, newest first, by page.
import {
  type App,
  cursorText,
  dayParam,
  decodeCursor,
  encodeCursor,
  idText,
  instantTextParam,
  knownAtParam,
  pageOf,
  pageQuery,
} from '@rung/http-service'
import { dayOf, isRefusal, refuse } from '@rung/kernel'
import { z } from 'zod'
import type { AccountsDeps } from '../../deps.ts'
import { showRecord } from '../actions/show-record.ts'
import { FACT_KINDS, type FactKind, isFactKind } from '../sentences/index.ts'
import { dayField, factShape, factWriterSchema, kindWords, recordedAtField } from './schema.ts'

const query = z.strictObject({
  ...pageQuery.shape,
  kind: z
    .string()
    .min(1)
    .max(500)
    .optional()
    .describe('Only facts of this kind, as in its path; several with commas between: `tickets,touches`'),
  revisions: z
    .enum(['newest', 'all'])
    .default('newest')
    .describe('`all`: with what each fact said before it was corrected'),
  asOf: dayParam.optional().describe('What was true by the end of this day. Default: today (UTC)'),
  knownAt: knownAtParam
    .optional()
    .describe('As it was known then: an instant, or a day, which means its end. Default: now'),
})

const entry = z
  .object({
    ...factShape,
    kind: z.string().describe(kindWords),
    day: dayField,
    link: z.string().describe('The path of the fact itself'),
    status: z
      .enum(['known', 'retracted', 'superseded'])
      .describe('`retracted`: taken back. `superseded`: corrected since; only with `revisions=all`'),
    revision: z.int().describe('Revision number: 1, plus one for each correction'),
    recordedAt: recordedAtField,
    recordedBy: factWriterSchema.describe('Who wrote it down'),
  })
  .meta({ id: 'RecordEntry' })

const answer = pageOf(entry)
  .extend({
    accountId: z.string().describe('Our id of the account'),
    externalId: z.string().describe('Your own id of the account'),
    name: z.string().nullable().describe('Joined at display; null without a name'),
    asOf: dayParam.describe('Facts that occurred by the end of this day'),
    knownAt: z.iso.datetime().describe('As known at this instant'),
  })
  .meta({ id: 'Record' })

/** Where the page ended, and the day and instant of the first page: what is recorded meanwhile moves nothing. */
const cursorKey = z.tuple([cursorText, cursorText, z.int().min(1), dayParam, instantTextParam])

export function serveAccountRecord(app: App, { database, clock }: AccountsDeps): void {
  app.get(
    '/v1/accounts/:id/record',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['record'],
        summary: 'Everything recorded of an account',
        description:
          'Facts of every kind as sentences, the newest first, with who wrote each down and when. Retracted ones stand among them and say so; sealed verdicts do not. Send the same filters with a cursor as for the first page.',
        params: z.object({ id: idText.describe('Its id or externalId') }),
        querystring: query,
        response: { 200: answer },
      },
    },
    async request => {
      const now = clock()
      const { limit, revisions, kind } = request.query
      const { after, asOf, knownAt } = placeOf(request.query, now)
      const shown = await showRecord(database, {
        workspaceId: request.caller.workspaceId,
        account: request.params.id,
        kinds: kindsIn(kind),
        withSuperseded: revisions === 'all',
        after,
        limit,
        asOf,
        knownAt,
        now,
      })
      if (isRefusal(shown)) throw shown
      const { account, entries, end } = shown
      return {
        accountId: account.accountId,
        externalId: account.externalId,
        name: account.name,
        asOf,
        knownAt: knownAt.toISOString(),
        data: entries.map(({ superseded, retracted, recordedAt, ...described }) => ({
          ...described,
          status: superseded
            ? ('superseded' as const)
            : retracted
              ? ('retracted' as const)
              : ('known' as const),
          recordedAt: recordedAt.toISOString(),
        })),
        nextCursor:
          end === null
            ? null
            : encodeCursor([end.occurredAt, end.id, end.place, asOf, knownAt.toISOString()]),
      }
    },
  )
}

function placeOf(asked: z.output<typeof query>, now: Date) {
  if (asked.cursor === undefined) {
    return { after: null, asOf: asked.asOf ?? dayOf(now), knownAt: asked.knownAt ?? now }
  }
  const key = decodeCursor(
    asked.cursor,
    cursorKey.refine(([occurredAt]) => isStoredInstant(occurredAt)),
  )
  if (isRefusal(key)) throw key
  const [occurredAt, id, place, asOf, knownAt] = key
  return { after: { occurredAt, id, place }, asOf, knownAt: new Date(knownAt) }
}

/** As PostgreSQL writes one in UTC, with microseconds where there are some. */
const isStoredInstant = (text: string) =>
  /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?\+00$/.test(text) && !Number.isNaN(Date.parse(text))

function kindsIn(asked: string | undefined): readonly FactKind[] {
  if (asked === undefined) return FACT_KINDS
  const names = asked.split(',').map(name => name.trim())
  const kinds = names.filter(isFactKind)
  if (kinds.length === names.length) return kinds
  const unknown = names.find(name => !isFactKind(name))
  throw refuse('invalid', `"${unknown}" is not a kind of fact`, {
    field: 'kind',
    fix: `Send one or more of ${FACT_KINDS.join(', ')}.`,
  })
}
