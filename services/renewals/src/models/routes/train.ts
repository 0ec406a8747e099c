// POST /v1/models/train: learns a model for each lead from what is known now.
import { type App, answering } from '@rung/http-service'
import { orThrow } from '@rung/judgement/requests'
import type { RenewalsDeps } from '../../deps.ts'
import { trainModels } from '../actions/train-models.ts'
import type { ModelRun } from '../storage/model-runs.ts'
import { presentRun } from './present.ts'
import { runAnswer, trainRequest } from './schema.ts'

export function serveTraining(app: App, deps: RenewalsDeps): void {
  app.post(
    '/v1/models/train',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['models'],
        summary: 'Learn models of renewal risk',
        description:
          'Learns from every decided renewal, with its account as it was known at the end of the decision day, one model a lead; judges each on renewals later than what it had learned from, ten lost and ten kept at least; and lets it answer from now on only if its log loss was lower there than those of the expert’s weights and of the base rates by more than one standard error, it ranked no worse than the expert’s weights, and was not worse than the model in force. Otherwise the better of the expert’s weights and the base rates answers, at the level of loss of the workspace’s own decided renewals, from the first on. Answers about the past stay as they are. Runs by itself once a week when renewals were decided.',
        body: trainRequest,
        response: { 200: runAnswer },
      },
    },
    async (request, reply) => {
      const { workspaceId, keyId, personId } = request.caller
      const { leadDays = null } = request.body
      const answer = answering(reply, (run: ModelRun) => ({ status: 200, body: presentRun(run) }))
      const input = { workspaceId, leadDays, by: { keyId, personId } }
      orThrow(await trainModels(deps, input, answer.keep))
      return answer.send()
    },
  )
}
