// GET /v1/accounts/:id/promises: what was promised, how it is understood, and what became of it.
import type { App } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import { type JudgedAccount, judgeOne } from '../../actions/judge-one.ts'
import type { OutcomesDeps } from '../../deps.ts'
import { headOf, headShape, inputOf, reading, readingSchema, viewParams, viewQuery } from './view.ts'

const answer = z.object({
  ...headShape,
  clarity: readingSchema.meta({ description: 'Share of understood weight that is aligned, 0..1' }),
  reliability: readingSchema.meta({
    description: 'How far promises are kept, newer ones weighing more, 0..1',
  }),
  promiseGap: readingSchema.meta({ description: 'Share of the open, understood weight that is not aligned' }),
  unconfirmedShare: readingSchema.meta({
    description: 'Share of the open weight the customer never confirmed',
  }),
  promises: z.array(
    z.object({
      id: z.string(),
      externalId: z.string().meta({ description: 'Your own id of it' }),
      capability: z.string().meta({ description: 'What of yours was promised' }),
      concernLevel: z
        .int()
        .nullable()
        .meta({ description: 'The ladder level of the need it answers, 1 to 5' }),
      concernWords: z.string().nullable().meta({ description: 'That need in words; null when erased' }),
      ourWords: z.string().nullable().meta({ description: 'As you said it; null when erased' }),
      customerWords: z.string().nullable().meta({ description: 'As they say it back; null when erased' }),
      madeBy: z.string().meta({ description: 'The role that made it' }),
      madeOn: z.string().meta({ description: 'The day it was made' }),
      dueOn: z.string().nullable().meta({ description: 'The day it was promised for' }),
      weight: z.int().meta({ description: 'How much hangs on it for the customer, 1 to 5' }),
      status: z.string().meta({ description: 'As of the day: one kept later was still open' }),
      understanding: z.string().meta({ description: 'How far both mean the same by it, as you judge it' }),
      understood: z.string().meta({
        description:
          'As it counts in clarity and gap: `aligned` is unknown until the customer has said it back or confirmed it',
      }),
      confirmed: z.boolean().meta({ description: 'The customer had confirmed it by then' }),
      dueSoon: z.boolean().meta({ description: 'Open, and its day is near' }),
      overdue: z.boolean().meta({ description: 'Open, and its day is past' }),
      countsAs: z.enum(['kept', 'broken']).nullable().meta({
        description:
          'In reliability. An open promise counts as broken once 14 days of grace after its day are past',
      }),
      countsSince: z.string().nullable().meta({ description: 'The day since which it counts as that' }),
      handoffSymptom: z.boolean().meta({ description: 'Nobody confirmed it within 30 days of the sale' }),
      segmentPromise: z.string().nullable().meta({
        description: 'Our id of the segment promise it follows; null for one to this account alone',
      }),
    }),
  ),
})

export function servePromises(app: App, { database, clock }: OutcomesDeps): void {
  app.get(
    '/v1/accounts/:id/promises',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['accounts'],
        summary: 'What one customer was promised',
        description: 'Each promise as of the day, and what they say together of clarity and reliability.',
        params: viewParams,
        querystring: viewQuery,
        response: { 200: answer },
      },
    },
    async request => {
      const input = inputOf(request.params, request.query, clock())
      const judged = await judgeOne(database, request.caller.workspaceId, input)
      if (isRefusal(judged)) throw judged
      return present(judged)
    },
  )
}

function present(judged: JudgedAccount): z.output<typeof answer> {
  const { judgement, facts, texts } = judged
  const { promises, clarity, reliability, promiseGap, unconfirmedShare } = judgement.promises
  const rows = new Map(facts.promises.map(row => [row.id, row]))
  const words = (ref: string | null) => (ref === null ? null : (texts.get(ref) ?? null))
  return {
    ...headOf(judged),
    clarity: reading(clarity),
    reliability: reading(reliability),
    promiseGap: reading(promiseGap),
    unconfirmedShare: reading(unconfirmedShare),
    promises: promises.flatMap(standing => {
      const row = rows.get(standing.promiseId)
      if (row === undefined) return []
      const { status, understanding, understood, confirmed, dueSoon, overdue, counts, handoffSymptom } =
        standing
      return {
        id: row.id,
        externalId: row.externalId,
        capability: row.capability,
        concernLevel: row.concernLevel,
        concernWords: words(row.concernWordsRef),
        ourWords: words(row.ourWordsRef),
        customerWords: words(row.customerWordsRef),
        madeBy: row.madeBy,
        madeOn: standing.madeOn,
        dueOn: row.dueOn,
        weight: row.weight,
        status,
        understanding,
        understood,
        confirmed,
        dueSoon,
        overdue,
        countsAs: counts?.as ?? null,
        countsSince: counts?.since ?? null,
        handoffSymptom,
        segmentPromise: row.segmentPromiseId,
      }
    }),
  }
}
