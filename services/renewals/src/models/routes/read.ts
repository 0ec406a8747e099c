// GET /v1/models and GET /v1/models/:id/report: which models there are, and how each was judged.
import { type App, knownAtParam } from '@rung/http-service'
import { refuse } from '@rung/kernel'
import { z } from 'zod'
import type { RenewalsDeps } from '../../deps.ts'
import { readModelsAndReport, readModelsAndRun } from '../actions/read-models.ts'
import type { KeptReport } from '../storage/models.ts'
import { presentModel, presentProgress, presentRun } from './present.ts'
import { modelsAnswer } from './schema/models.ts'
import { type ReportFigures, reportAnswer } from './schema/report.ts'

export function serveReadModels(app: App, { database, clock }: RenewalsDeps): void {
  app.get(
    '/v1/models',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['models'],
        summary: 'Models of renewal risk',
        description:
          'Learned models and the experts’, each with whether it answers, since when, and why. An answer about the past is under the model that was in force at its `knownAt`.',
        querystring: z.object({
          knownAt: knownAtParam
            .optional()
            .describe('As it stood then: an instant, or a day, which means its end. Default: now'),
        }),
        response: { 200: modelsAnswer },
      },
    },
    async request => {
      const now = clock()
      const { knownAt: input = now } = request.query
      const knownAt = input > now ? now : input
      const { workspaceId } = request.caller
      const { models, lastRun, progress } = await readModelsAndRun(database, { workspaceId, knownAt })
      return {
        knownAt: knownAt.toISOString(),
        data: models.map(presentModel),
        lastTraining: lastRun === undefined ? null : presentRun(lastRun),
        training: progress === undefined ? null : presentProgress(progress),
      }
    },
  )
  app.get(
    '/v1/models/:id/report',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['models'],
        summary: 'How a model was judged',
        description:
          'The rolling-origin backtest: every renewal is predicted by a model learned before its decision day, from what had been told by then. Figures stand beside what chance alone does to them and what a perfect forecaster would show; with how much outcomes, relationship and trust add over usage alone.',
        params: z.object({ id: z.string().min(1).max(255).describe('Id or version of the model') }),
        response: { 200: reportAnswer },
      },
    },
    async request => {
      const { id } = request.params
      const { workspaceId } = request.caller
      const { models, report } = await readModelsAndReport(database, { workspaceId, knownAt: clock(), id })
      const model = models.find(each => each.id === id || each.version === id)
      if (model === undefined) {
        throw refuse('not_found', 'There is no such model.', { fix: 'GET /v1/models lists them.' })
      }
      return {
        model: presentModel(model),
        report: report === undefined ? null : shownOf(report.report),
      }
    },
  )
}

/** How the inputs lay is for Rung itself: what came of it is told as drift, and what was too few stands in why. */
function shownOf({ inputs: _, tooFewOf: _tooFewOf, ...shown }: KeptReport): ReportFigures {
  return shown as unknown as ReportFigures
}
