// POST /v1/nudges/:id/impressions: a nudge was really seen.
import { type App, answering } from '@rung/http-service'
import { orThrow } from '@rung/judgement/requests'
import type { Refusal } from '@rung/kernel'
import { z } from 'zod'
import type { PlaybookDeps } from '../../deps.ts'
import type { Prover } from '../../proof/prove-user.ts'
import { type SeenNudge, seeNudge } from '../actions/see-nudge.ts'
import { provenUser } from './asked-decision.ts'
import { seenAnswer } from './schema.ts'

const nothing = z.strictObject({}).optional().describe('Nothing').meta({ id: 'NudgeImpressionBody' })

export function serveSeeNudges(app: App, deps: PlaybookDeps, proveUser: Prover): void {
  app.post(
    '/v1/nudges/:id/impressions',
    {
      config: { scope: 'collect', cors: true },
      schema: {
        tags: ['nudges'],
        summary: 'Note that a nudge was seen',
        description:
          'When at least half of it came into view. The budget was spent when it was decided; this says whether anybody could read it. Once a nudge.',
        params: z.object({ id: z.string().min(1).max(255).describe('decisionId of the nudge') }),
        body: nothing,
        response: { 200: seenAnswer },
      },
    },
    async (request, reply) => {
      const { workspaceId } = request.caller
      const user = await provenUser(request, proveUser)
      const answer = answering(reply, (seen: SeenNudge | Refusal) => ({ status: 200, body: orThrow(seen) }))
      await seeNudge(deps, { workspaceId, decisionId: request.params.id, user }, answer.keep)
      return answer.send()
    },
  )
}
