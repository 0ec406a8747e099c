// POST /v1/nudges/:id/reactions: what a user says to a nudge, and what happens next.
import { type App, answering } from '@rung/http-service'
import { orThrow } from '@rung/judgement/requests'
import type { Refusal } from '@rung/kernel'
import { z } from 'zod'
import type { PlaybookDeps } from '../../deps.ts'
import { type KeptReaction, reactToNudge } from '../actions/react-to-nudge.ts'
import { reactBody, reactedAnswer } from './schema.ts'

/** Open to pages as the decision is; but whoever reacts must have been told of a decision, which takes more than a collect key. */
export function serveReactToNudges(app: App, deps: PlaybookDeps): void {
  app.post(
    '/v1/nudges/:id/reactions',
    {
      config: { scope: 'write', cors: true },
      schema: {
        tags: ['nudges'],
        summary: 'A reaction to a nudge, or a rating of its result',
        description:
          'Either one. The same twice in a row is kept once; another one is kept beside the former, and the newest counts. ' +
          'The answer says what happens next.',
        params: z.object({ id: z.string().min(1).max(255).describe('decisionId of the nudge') }),
        body: reactBody,
        response: { 200: reactedAnswer },
      },
    },
    async (request, reply) => {
      const { reaction = null, rating = null } = request.body
      const { workspaceId } = request.caller
      const said = { workspaceId, decisionId: request.params.id, reaction, rating }
      const answer = answering(reply, (kept: KeptReaction | Refusal) => ({
        status: 200,
        body: orThrow(kept),
      }))
      await reactToNudge(deps, said, answer.keep)
      return answer.send()
    },
  )
}
