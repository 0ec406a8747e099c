// POST /v1/accounts/:id/contradictions/:pair/acknowledgements: somebody has seen that two views disagree.
import { type App, answering, dayParam } from '@rung/http-service'
import { accountParam, orThrow } from '@rung/judgement/requests'
import type { Refusal } from '@rung/kernel'
import { z } from 'zod'
import type { HealthDeps } from '../../deps.ts'
import type { Acknowledgement } from '../../judge/storage/contradiction-acknowledgements.ts'
import { pairName } from '../../requests/contradiction-schema.ts'
import { acknowledgeContradiction } from '../actions/acknowledge-contradiction.ts'

const params = accountParam.extend({ pair: pairName.describe('Which two views disagree') })

const acknowledged = z.strictObject({}).meta({ id: 'ContradictionAcknowledged' })

const acknowledgementAnswer = z
  .object({
    accountId: z.string().describe('Our id of the account'),
    pair: pairName.describe('Which two views disagree'),
    since: dayParam.describe(
      'First day of the run of disagreement it is for, as known when it was acknowledged',
    ),
    acknowledgedAt: z.iso.datetime().describe('When it was acknowledged first'),
    acknowledgedBy: z
      .string()
      .nullable()
      .describe('The person the key spoke for, by our id; null when it speaks for nobody'),
    keyId: z.string().describe('The key it came by'),
  })
  .meta({ id: 'ContradictionAcknowledgement' })

export function serveAcknowledgeContradictions(app: App, { database, clock }: HealthDeps): void {
  app.post(
    '/v1/accounts/:id/contradictions/:pair/acknowledgements',
    {
      config: { scope: 'write', roles: { csm: 'own' } },
      schema: {
        tags: ['contradictions'],
        summary: 'Acknowledge a contradiction',
        description:
          'Says that the person the key speaks for has seen it. It stays in the queue: only the data closes it, and what the data opens again later is not acknowledged. The first to acknowledge stands; doing it again answers with that. Not found when there is no such contradiction now.',
        params,
        body: acknowledged,
        response: { 200: acknowledgementAnswer },
      },
    },
    async (request, reply) => {
      const { caller } = request
      const { id: account, pair } = request.params
      const answer = answering(reply, (acknowledgement: Acknowledgement | Refusal) => ({
        status: 200,
        body: present(orThrow(acknowledgement)),
      }))
      const input = { account, pair, caller, now: clock() }
      await acknowledgeContradiction(database, input, answer.keep)
      return answer.send()
    },
  )
}

function present({ acknowledgedAt, ...acknowledgement }: Acknowledgement) {
  return { ...acknowledgement, acknowledgedAt: acknowledgedAt.toISOString() }
}
