// POST /v1/verdict-requests: asks a customer by a link how their outcomes went.
import { type App, answering, idText, originOf } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import { type Asked, askCustomer } from '../../actions/ask-customer.ts'
import type { OutcomesDeps } from '../../deps.ts'
import { accountName, outcomeName, stakeholderName } from '../../facts/fields.ts'
import { REQUEST_LIMITS } from '../../policy.ts'
import { verdictPagePath } from '../verdict-page/serve.ts'
import { presentRequest, requestShape } from './present.ts'

const body = z
  .strictObject({
    externalId: idText.optional().meta({
      description:
        'Your own id of the request: sent again, the same is not asked twice. Default: its new id.',
    }),
    outcomes: z.array(outcomeName).min(1).max(REQUEST_LIMITS.outcomesMost).optional().meta({
      description: 'What they are asked about, in this order. Default: every active outcome of `account`.',
    }),
    account: accountName.optional().meta({
      description: 'Whose outcomes: the id or your externalId. Needed where `outcomes` names none.',
    }),
    stakeholder: stakeholderName.meta({ description: 'Who is asked: the id or your externalId.' }),
    expiresInDays: z
      .int()
      .min(1)
      .max(REQUEST_LIMITS.expiresInDaysMost)
      .default(REQUEST_LIMITS.expiresInDays)
      .meta({ description: 'After how many days the link opens nothing any more.' }),
  })
  .refine(({ outcomes, account }) => outcomes !== undefined || account !== undefined, {
    path: ['outcomes'],
    error: 'nothing says what is asked about',
    params: { fix: 'Name outcomes, or the account for all of its active ones.' },
  })
  .meta({ id: 'VerdictRequestWanted' })

const made = z
  .object({
    ...requestShape,
    token: z.string().nullable().meta({
      description:
        'What opens it, shown this once and kept as a hash. Null when the same was asked before. For a page of your own: put it behind the # of your link, where no server logs it.',
    }),
    link: z.string().nullable().meta({
      description:
        "The page of Rung's that asks them, under the address this was sent to: no login, no script, in their language. Shown this once; null when the same was asked before. Whoever has it can answer it.",
    }),
    write: z.enum(['created', 'unchanged']).meta({ description: 'Whether this request made it.' }),
  })
  .meta({ id: 'VerdictRequestMade' })

export function serveAskCustomer(app: App, deps: OutcomesDeps): void {
  app.post(
    '/v1/verdict-requests',
    {
      config: { scope: 'write', roles: { csm: 'own' } },
      schema: {
        tags: ['verdict-requests'],
        summary: 'Ask a customer by a link',
        description:
          'Makes a link for one stakeholder, without a login: the page behind it asks, and takes the answer, once. A page of your own does the same by `GET /v1/verdict-link` and `POST /v1/verdict-link/answer`. You send it; Rung sends no mail. The answer is a customer verdict of that stakeholder with `provenance` `customer_link`, sealed like any other. Who asked whom is in the audit.',
        body,
        response: { 200: made, 201: made },
      },
    },
    async (request, reply) => {
      const { externalId = null, outcomes = null, account = null, stakeholder, expiresInDays } = request.body
      const wanted = { externalId, outcomes, account, stakeholder, expiresInDays }
      const address = originOf(request)
      const answer = answering(reply, ({ row, at, token, write }: Asked) => ({
        status: write === 'created' ? 201 : 200,
        body: {
          ...presentRequest({ row, at }),
          token,
          link: token === null ? null : `${address}${verdictPagePath(token)}`,
          write,
        },
      }))
      const asked = await askCustomer(deps, request.caller, wanted, answer.keep)
      if (isRefusal(asked)) throw asked
      return answer.send()
    },
  )
}
