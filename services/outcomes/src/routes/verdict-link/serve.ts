// The door of customers: what a link asks, and its answer. The token stands in the Authorization header, so that no address,
// log or referrer holds it.
import type { LedgerDeps } from '@rung/fact-ledger'
import { type App, instantParam } from '@rung/http-service'
import { isRefusal, type Refusal } from '@rung/kernel'
import { z } from 'zod'
import { answerVerdictLink } from '../../actions/answer-verdict-link.ts'
import { refuseClosed } from '../../actions/held-link.ts'
import { openVerdictLink } from '../../actions/open-verdict-link.ts'
import type { OutcomesDeps } from '../../deps.ts'
import { grade, stillWanted, wantedNow, words } from '../../facts/fields.ts'
import { REQUEST_LIMITS } from '../../policy.ts'

const OVER = 'Expired, revoked or answered: 410, with which. Whatever is no link of this installation: 401.'

const opened = z
  .object({
    from: z.string().meta({ description: 'Who asks: the name of the vendor.' }),
    expiresAt: instantParam.meta({ description: 'Until when it can be answered.' }),
    questions: z
      .array(
        z.object({
          number: z.int().meta({ description: 'Names it in the answer.' }),
          statement: z.string().meta({ description: 'The outcome, in words.' }),
        }),
      )
      .meta({ description: 'What is asked about.' }),
  })
  .meta({ id: 'VerdictLink' })

const answerBody = z
  .strictObject({
    answers: z
      .array(
        z.strictObject({
          question: z
            .int()
            .min(1)
            .max(REQUEST_LIMITS.outcomesMost)
            .meta({ description: 'The number it has.' }),
          achieved: grade.meta({ description: 'How far they got what they wanted, 1 to 5.' }),
          experience: grade.meta({ description: 'How they found the way there, 1 to 5.' }),
          words: words.nullish(),
          stillWanted,
          wantedNow,
        }),
      )
      .min(1)
      .max(REQUEST_LIMITS.outcomesMost)
      .meta({ description: 'One for each question that is answered.' }),
  })
  .meta({ id: 'VerdictLinkAnswer' })

const answered = z
  .object({ answeredAt: instantParam.meta({ description: 'When it was taken. The link is used up.' }) })
  .meta({ id: 'VerdictLinkAnswered' })

export function serveVerdictLink(app: App, deps: OutcomesDeps, ledger: LedgerDeps): void {
  app.get(
    '/v1/verdict-link',
    {
      config: { scope: 'link' },
      schema: {
        tags: ['verdict-link'],
        summary: 'What a link asks',
        description: `For the page a customer sees: who asks, and about which outcomes; nothing else of the account, nor who is asked. The first look is noted as \`opened\`. ${OVER}`,
        response: { 200: opened },
      },
    },
    async (request, reply) => {
      const found = await openVerdictLink(deps, request.link)
      if ('closed' in found) throw challenged(reply, refuseClosed(found))
      const { from, row, questions } = found
      return {
        from: from.name,
        expiresAt: row.expiresAt,
        questions: questions.map(({ number, statement }) => ({ number, statement })),
      }
    },
  )
  app.post(
    '/v1/verdict-link/answer',
    {
      config: { scope: 'link' },
      schema: {
        tags: ['verdict-link'],
        summary: 'Answer a link',
        description: `Customer verdicts of whoever was asked, and the link used up, together: of two answers at once one counts. A question may be left out; it is not asked again. ${OVER}`,
        body: answerBody,
        response: { 201: answered },
      },
    },
    async (request, reply) => {
      const done = await answerVerdictLink(deps, ledger, request.link, request.body.answers)
      if (isRefusal(done)) throw challenged(reply, done)
      return reply.code(201).send(done)
    },
  )
}

function challenged(reply: { header(name: string, value: string): unknown }, refusal: Refusal): Refusal {
  if (refusal.code === 'unauthenticated')
    reply.header('www-authenticate', 'Bearer realm="rung", error="invalid_token"')
  return refusal
}
