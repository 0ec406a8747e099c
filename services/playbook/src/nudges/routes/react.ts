// POST /v1/nudges/:id/reactions: what a user says to a nudge, and what happens next.
import { type App, answering } from '@rung/http-service'
import { orThrow } from '@rung/judgement/requests'
import type { Refusal } from '@rung/kernel'
import { z } from 'zod'
import type { PlaybookDeps } from '../../deps.ts'
import type { Prover } from '../../proof/prove-user.ts'
import { type KeptReaction, reactToNudge } from '../actions/react-to-nudge.ts'
import { provenUser } from './asked-decision.ts'
import { reactBody, reactedAnswer } from './schema.ts'

/** Open to pages as the decision is; and as there, a key that proves nothing about the user is told nothing. */
export function serveReactToNudges(app: App, deps: PlaybookDeps, proveUser: Prover): void {
  app.post(
    '/v1/nudges/:id/reactions',
    {
      config: { scope: 'collect', cors: true },
      schema: {
        tags: ['nudges'],
        summary: 'A reaction to a nudge, or a rating of its result',
        description:
          'Either one. A rating with `experience` is a full answer to how it went: it becomes a customer verdict of the stakeholder who has this user among their `productUserIds`, with `provenance` `nudge`, sealed like any other. ' +
          ' The same twice in a row is kept once; another one is kept beside the former, and the newest counts. ' +
          'The answer says what happens next. From a page: with the token of the user it was shown to, in the header `rung-user-token`.',
        params: z.object({ id: z.string().min(1).max(255).describe('decisionId of the nudge') }),
        body: reactBody,
        response: { 200: reactedAnswer },
      },
    },
    async (request, reply) => {
      const { reaction = null, rating = null, experience = null } = request.body
      const { workspaceId } = request.caller
      const user = await provenUser(request, proveUser)
      const said = { workspaceId, decisionId: request.params.id, user, reaction, rating, experience }
      const answer = answering(reply, (kept: KeptReaction | Refusal) => ({
        status: 200,
        body: orThrow(kept),
      }))
      await reactToNudge(deps, said, answer.keep)
      return answer.send()
    },
  )
}
