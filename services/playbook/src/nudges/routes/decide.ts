// POST /v1/nudges/decide: at most one nudge for a user, and the reason for it or for none.
import { type App, answering, problemSchema } from '@rung/http-service'
import { orThrow } from '@rung/judgement/requests'
import type { Refusal } from '@rung/kernel'
import type { PlaybookDeps } from '../../deps.ts'
import type { Prover } from '../../proof/prove-user.ts'
import { type DecidedNudge, decideUserNudge } from '../actions/decide-user-nudge.ts'
import { answerOnce } from '../etag.ts'
import { notProven, presentDecision, provenRequest } from './asked-decision.ts'
import { decideBody, decidedAnswer } from './schema.ts'

/**
 * Scope `collect` and open to pages: it is called from the vendor's product, where a key that reads has no place. Such a key proves
 * nothing about who asks: without a token of the vendor's nothing is looked up, decided or stored, and there is no difference to see.
 */
export function serveDecideNudges(
  app: App,
  { database, clock, newId }: PlaybookDeps,
  proveUser: Prover,
): void {
  app.post(
    '/v1/nudges/decide',
    {
      config: { scope: 'collect', cors: true },
      onSend: answerOnce,
      schema: {
        tags: ['nudges'],
        summary: 'At most one nudge for a user, and why or why not',
        description:
          'Aimed at the outcomes the customer falls short of first, then at the one that matters most to them, never at the use of a feature: the ' +
          'next milestone, or help where none is left and the outcome still lacks, or what comes next where they have it and say so. ' +
          'A decision with a nudge counts as shown: ask when you are about to show it. Each user has one budget over all nudges ' +
          '(one a day, three in seven days); what is over it is queued. Asked again on the same day and surface, the same nudge is given again. ' +
          'From a page: a publishable key, and the header `rung-user-token` with a JWT that your back end signed (`POST /v1/user-token-keys`): it names user and account, ' +
          'so leave them out. Without a token a key of scope `collect` is answered `user_not_proven`, whatever the account and whether there is one. ' +
          'Your own server may ask with a key of scope write and name both, until enforcement is on (`PUT /v1/nudges/signing`). ' +
          'The answer has an `ETag`: asked again with `If-None-Match`, the same answer comes as 304 without a body. ' +
          'The customer’s words are told only to users who are linked to a person at the account.',
        body: decideBody,
        response: {
          200: decidedAnswer,
          404: {
            description: 'Not found: no such account in this workspace',
            content: { 'application/problem+json': { schema: problemSchema } },
          },
        },
      },
    },
    async (request, reply) => {
      const { workspaceId } = request.caller
      const now = clock()
      const asked = await provenRequest(request, request.body, proveUser)
      if (asked === null) return notProven(now)
      const answer = answering(reply, (decided: DecidedNudge | Refusal) => ({
        status: 200,
        body: presentDecision(orThrow(decided)),
      }))
      const { isKept, keep } = answer
      await decideUserNudge({ database, newId }, { ...asked, workspaceId, now, isKept }, keep)
      return answer.send()
    },
  )
}
