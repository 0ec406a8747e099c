// POST /v1/metrics: defines a metric of the workspace's own, by its key.
import { type App, answering } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { type Defined, defineMetric } from '../../actions/define.ts'
import type { UsageDeps } from '../../deps.ts'
import { definedStatus } from '../fields.ts'
import { metricBody, metricRow, presentMetric, shownMetric } from './schema.ts'

const definedMetric = shownMetric.extend({ status: definedStatus }).meta({ id: 'DefinedMetric' })

export function serveDefineMetric(app: App, { database, clock }: UsageDeps, changed: () => void): void {
  app.post(
    '/v1/metrics',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['metrics'],
        summary: 'Define a metric',
        description: `By its key, so that sending twice changes nothing and sending another meaning changes it. It holds for \
past days too: within a minute where it looks into properties, at once where it does not.`,
        body: metricBody,
        response: { 200: definedMetric },
      },
    },
    async (request, reply) => {
      const row = metricRow(request.body, clock())
      const answer = answering(reply, (status: Defined) => ({
        status: 200,
        body: { ...presentMetric(row), status },
      }))
      const defined = await defineMetric(database, request.caller.workspaceId, row, answer.keep)
      if (isRefusal(defined)) throw defined
      changed()
      return answer.send()
    },
  )
}
