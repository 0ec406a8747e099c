// POST /v1/forecast/finals: the number somebody commits to for a quarter.
import { type App, answering, instantParam, quarterParam } from '@rung/http-service'
import { orThrow } from '@rung/judgement/requests'
import type { Refusal } from '@rung/kernel'
import { z } from 'zod'
import type { RenewalsDeps } from '../../deps.ts'
import { type CommittedFinal, commitForecast } from '../actions/commit-forecast.ts'
import { finalAnswer } from './schema/final.ts'

// Ten thousand billion: what sums of a few thousand such amounts still hold exactly.
const amount = z.int().min(0).max(1e15)

const body = z
  .strictObject({
    quarter: quarterParam.describe('YYYY-Qn'),
    segment: z.string().min(1).max(255).nullable().default(null).describe('Null: all segments'),
    csm: z
      .string()
      .min(1)
      .max(255)
      .nullish()
      .describe(
        'The CSM it is for, by id or externalId. Null or left out: all CSMs; with a key that names a person, left out: that person',
      ),
    retainedMinor: amount.describe(
      'ARR after without any expansion, in minor units of the workspace’s currency',
    ),
    arrAfterMinor: amount.describe('All ARR after, in minor units of the workspace’s currency'),
    recordedAt: instantParam
      .optional()
      .describe(
        'When it was committed, for finals of before Rung; left out: now. Not with a key that names a person',
      ),
  })
  .refine(({ retainedMinor, arrAfterMinor }) => retainedMinor <= arrAfterMinor, {
    error: 'is less than what is retained',
    path: ['arrAfterMinor'],
    params: { fix: 'All ARR after holds what is retained: send at least that.' },
  })
  .meta({ id: 'ForecastFinalWanted' })

export function serveCommitFinal(app: App, deps: RenewalsDeps): void {
  app.post(
    '/v1/forecast/finals',
    {
      config: { scope: 'write', roles: { csm: 'own' } },
      schema: {
        tags: ['forecast'],
        summary: 'Commit to a forecast',
        description:
          'The final number of a quarter, of all or of one segment or CSM. It stands beside the model’s and the CSMs’ and enters neither. A later one holds from then on; earlier ones stay recorded. A key that names a person, and a CSM who is signed in, commits for that person alone; what a manager, an admin or an integration commits for a CSM is audited as such. One of before Rung may say when it was committed (`recordedAt`): it is marked `declared`, and measured by its day.',
        body,
        response: { 201: finalAnswer },
      },
    },
    async (request, reply) => {
      const answer = answering(reply, (final: CommittedFinal | Refusal) => ({
        status: 201,
        body: orThrow(final),
      }))
      await commitForecast(deps, request.body, request.caller, answer.keep)
      return answer.send()
    },
  )
}
