// GET /v1/accounts/:id/promises: what was promised, how it is understood, and what became of it.
import type { App } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import { type JudgedAccount, judgeOne } from '../../actions/judge-one.ts'
import type { OutcomesDeps } from '../../deps.ts'
import { outcomesPolicy } from '../../policy.ts'
import { askedOf, headOf, headShape, reading, readingSchema, viewParams, viewQuery } from './view.ts'

const answer = z.object({
  ...headShape,
  clarity: readingSchema,
  reliability: readingSchema,
  promiseGap: readingSchema,
  unconfirmedShare: readingSchema,
  promises: z.array(
    z.object({
      id: z.string(),
      externalId: z.string(),
      capability: z.string(),
      concernLevel: z.int().nullable(),
      concernWords: z.string().nullable(),
      ourWords: z.string().nullable(),
      customerWords: z.string().nullable(),
      madeBy: z.string(),
      madeOn: z.string(),
      dueOn: z.string().nullable(),
      weight: z.int(),
      status: z.string().meta({ description: 'As of the day: one kept later was still open' }),
      understanding: z.string(),
      confirmed: z.boolean(),
      dueSoon: z.boolean(),
      overdue: z.boolean(),
      countsAs: z.enum(['kept', 'broken']).nullable().meta({ description: 'In reliability' }),
      handoffSymptom: z.boolean().meta({ description: 'Nobody confirmed it within 30 days of the sale' }),
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
      const asked = askedOf(request.params, request.query, clock())
      const judged = await judgeOne(database, request.caller.workspaceId, asked, outcomesPolicy)
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
      const { status, understanding, confirmed, dueSoon, overdue, counts, handoffSymptom } = standing
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
        confirmed,
        dueSoon,
        overdue,
        countsAs: counts?.as ?? null,
        handoffSymptom,
      }
    }),
  }
}
