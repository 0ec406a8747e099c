// GET /v1/chasms: which of the three chasms the company is falling into, since when, by which accounts, and the way out.
import type { App } from '@rung/http-service'
import { orThrow, readAsOf } from '@rung/judgement/requests'
import type { HealthDeps } from '../../deps.ts'
import { showDiagnosis } from '../actions/show-book.ts'
import { JUDGED_BY, presentDiagnosis } from './present.ts'
import { diagnosisAnswer, seriesQuery } from './schema.ts'

export function serveChasms(app: App, { database, clock }: HealthDeps): void {
  app.get(
    '/v1/chasms',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['chasms'],
        summary: 'Which chasm the company is falling into, and the way out',
        description:
          'Of the whole book, by week, out of what was told: each symptom is a weekly share that is held against its own past and season; a finding takes several weeks that chance would not bring. Of what too little is known nothing is found: it stands under `unknown`. Symptoms, formulas and false-alarm rates stand in `packages/chasms/README.md`. Nothing of it enters the score of an account, and nobody is named among CSMs.',
        querystring: seriesQuery,
        response: { 200: diagnosisAnswer },
      },
    },
    async ({ query, caller }) => {
      const time = orThrow(readAsOf(query, clock()))
      const { said, names, currency, week } = await showDiagnosis(database, caller.workspaceId, time)
      return {
        asOf: time.asOf,
        knownAt: time.knownAt.toISOString(),
        week,
        currency,
        judgedBy: JUDGED_BY,
        ...presentDiagnosis(said, names, query.weeks),
      }
    },
  )
}
