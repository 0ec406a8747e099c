// POST /v1/models/train: learns a model for each lead from what is known now.
import { type App, answering } from '@rung/http-service'
import { orThrow } from '@rung/judgement/requests'
import type { RenewalsDeps } from '../../deps.ts'
import { type TrainingOutcome, trainModels } from '../actions/train-models.ts'
import { presentProgress, presentRun } from './present.ts'
import { progressAnswer, runAnswer, trainRequest } from './schema/training.ts'

export function serveTraining(app: App, deps: RenewalsDeps): void {
  app.post(
    '/v1/models/train',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['models'],
        summary: 'Learn models of renewal risk',
        description:
          'Learns from every decided renewal, with its account as it was known at the end of the decision day, a model of each lead, at the shortest one of contracts with a term and one of month-to-month plans once enough of both are decided; judges each on renewals later than what it had learned from, ten lost and ten kept at least; and lets it answer from now on only if its log loss was lower there than those of the expert’s weights and of the base rates by more than one standard error, it ranked no worse than the expert’s weights, and was not worse than the model in force. Otherwise the better of the expert’s weights and the base rates answers, at the level of loss of the workspace’s own decided renewals, from the first on. Answers about the past stay as they are. Runs by itself once a week when renewals were decided. Where decision days were never judged, as after an import, exactly those are judged first: it answers 202, goes on by itself, and GET /v1/models says how far it is.',
        body: trainRequest,
        response: { 200: runAnswer, 202: progressAnswer },
      },
    },
    async (request, reply) => {
      const { caller } = request
      const { leadDays = null, backfill } = request.body
      const answer = answering(reply, (done: TrainingOutcome) =>
        'run' in done
          ? { status: 200, body: presentRun(done.run) }
          : { status: 202, body: presentProgress(done.waiting) },
      )
      const input = { workspaceId: caller.workspaceId, leadDays, by: caller, mayBackfill: backfill }
      orThrow(await trainModels(deps, input, answer.keep))
      return answer.send()
    },
  )
}
