// GET /v1/due-promises: every promise of the workspace that somebody has to see to, the worst first.
import { whenOf, whenShape } from '@rung/fact-ledger'
import {
  type App,
  cursorInteger,
  cursorText,
  dayParam,
  decodeCursor,
  encodeCursor,
  idText,
  instantTextParam,
  listOrCsv,
  nameText,
  pageOf,
  pageQuery,
  sendList,
} from '@rung/http-service'
import { type Day, dayOf, daysBetween, isRefusal } from '@rung/kernel'
import { z } from 'zod'
import {
  type DuePromises,
  type DuePromisesRequest,
  listDuePromises,
} from '../../actions/list-due-promises.ts'
import type { OutcomesDeps } from '../../deps.ts'
import { DUE_REASONS } from '../../due-reasons.ts'

const query = pageQuery
  .extend({
    ...whenShape,
    until: dayParam.optional().meta({
      description:
        'Promises due by this day are due soon. Default: 14 days after `asOf`, by the policy in force.',
    }),
    csm: idText.optional().meta({
      description: 'Only of accounts this person looks after: their id, your externalId, or `me`.',
    }),
    segment: nameText.optional().meta({ description: 'Only of accounts of this segment.' }),
  })
  .strict()

const duePromise = z
  .object({
    id: z.string().meta({ description: 'Our id of the promise.' }),
    externalId: z.string().meta({ description: 'Your own id of it.' }),
    account: z.string().meta({ description: 'Our id of the account.' }),
    accountExternalId: z.string().meta({ description: 'Your own id of the account.' }),
    accountName: z.string().nullable().meta({ description: 'Null when unknown or erased.' }),
    segment: z.string().nullable().meta({ description: 'Of the account; null when nobody said.' }),
    csmId: z.string().nullable().meta({ description: 'Our id of the person who looks after the account.' }),
    reasons: z.array(z.enum(DUE_REASONS)).meta({
      description:
        'Why it is here, the worst first. past_grace: so long overdue that it counts as broken. overdue: open past its day. due_soon: due from the day asked about to `until`. unconfirmed: more than 30 days old and never confirmed, which is the hand-off symptom.',
    }),
    capability: z.string().meta({ description: 'What of yours was promised.' }),
    concernLevel: z.int().nullable().meta({ description: 'Ladder level of the need it answers, 1 to 5.' }),
    concernWords: z.string().nullable().meta({ description: 'That need in words; null when erased.' }),
    ourWords: z.string().nullable().meta({ description: 'The promise as you said it; null when erased.' }),
    weight: z.int().meta({ description: 'How much hangs on it for the customer, 1 to 5.' }),
    madeBy: z.string().meta({ description: 'The role that made it.' }),
    madeOn: dayParam.meta({ description: 'The day it was made.' }),
    dueOn: dayParam.nullable().meta({ description: 'The day it was promised for, if for any.' }),
    daysOverdue: z.int().nullable().meta({
      description: 'Days since its day, below 0 while it is ahead; null without a day.',
    }),
    segmentPromise: z
      .string()
      .nullable()
      .meta({ description: 'Our id of the segment promise it follows; null for one to this account alone.' }),
  })
  .meta({ id: 'DuePromise' })

const CSV_COLUMNS = Object.keys(duePromise.shape)

// A list is one picture: its later pages are of the day and the instant of its first.
const cursorKey = z.tuple([
  dayParam,
  instantTextParam,
  cursorInteger,
  cursorInteger,
  dayParam.nullable(),
  cursorText,
])

export function serveDuePromises(app: App, { database, clock }: OutcomesDeps): void {
  app.get(
    '/v1/due-promises',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['promises'],
        summary: 'Promises to see to, the worst first',
        description:
          'Open promises of all accounts that are past their grace, overdue, due soon, or long unconfirmed, in that order; then the heaviest first, then the first due. Accounts that have closed are left out. Later pages are of the same day and instant as the first. As CSV by `Accept: text/csv`.',
        querystring: query,
        response: { 200: listOrCsv(pageOf(duePromise)) },
      },
    },
    async (request, reply) => {
      const input = inputOf(request.query, clock())
      const found = await listDuePromises(database, request.caller, input)
      if (isRefusal(found)) throw found
      return sendList(request, reply, present(found, input), CSV_COLUMNS)
    },
  )
}

function inputOf(input: z.output<typeof query>, now: Date): DuePromisesRequest {
  const { until = null, csm = null, segment = null, limit, cursor } = input
  const filters = { until, csm, segment, limit }
  if (cursor === undefined) {
    const { asOf, knownAt } = whenOf(input)
    return { ...filters, asOf: asOf ?? dayOf(now), knownAt: knownAt ?? now, after: null }
  }
  const decoded = decodeCursor(cursor, cursorKey)
  if (isRefusal(decoded)) throw decoded
  const [asOf, knownAt, place, weight, dueOn, id] = decoded
  return { ...filters, asOf, knownAt: new Date(knownAt), after: { place, weight, dueOn, id } }
}

function present(
  { page, more, texts, accounts }: DuePromises,
  { asOf, knownAt }: { asOf: Day; knownAt: Date },
) {
  const words = (ref: string | null) => (ref === null ? null : (texts.get(ref) ?? null))
  const last = page.at(-1)
  return {
    data: page.map(row => ({
      id: row.id,
      externalId: row.externalId,
      account: row.accountId,
      accountExternalId: accounts.get(row.accountId)?.externalId ?? row.accountId,
      accountName: accounts.get(row.accountId)?.name ?? null,
      segment: row.segment,
      csmId: row.csmId,
      reasons: [...row.reasons],
      capability: row.capability,
      concernLevel: row.concernLevel,
      concernWords: words(row.concernWordsRef),
      ourWords: words(row.ourWordsRef),
      weight: row.weight,
      madeBy: row.madeBy,
      madeOn: row.madeOn,
      dueOn: row.dueOn,
      daysOverdue: row.dueOn === null ? null : daysBetween(row.dueOn, asOf),
      segmentPromise: row.segmentPromiseId,
    })),
    nextCursor:
      more && last !== undefined
        ? encodeCursor([asOf, knownAt.toISOString(), last.place, last.weight, last.dueOn, last.id])
        : null,
  }
}
