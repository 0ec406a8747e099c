// POST /v1/features: puts an event into the catalogue of core features, or takes it out.
import { type App, answering } from '@rung/http-service'
import { type Defined, defineFeature } from '../../actions/define.ts'
import type { UsageDeps } from '../../deps.ts'
import { definedStatus } from '../fields.ts'
import { featureBody, shownFeature } from './schema.ts'

const definedFeature = shownFeature.extend({ status: definedStatus }).meta({ id: 'DefinedFeature' })

export function serveDefineFeature(app: App, { database, clock }: UsageDeps): void {
  app.post(
    '/v1/features',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['features'],
        summary: 'Define a core feature',
        description: 'By its event, so that sending twice changes nothing. It holds for past days too.',
        body: featureBody,
        response: { 200: definedFeature },
      },
    },
    async (request, reply) => {
      const { event, core } = request.body
      const name = request.body.name ?? event
      const feature = { event, name, core, updatedAt: clock() }
      const answer = answering(reply, (status: Defined) => ({
        status: 200,
        body: { event, name, core, status },
      }))
      await defineFeature(database, request.caller.workspaceId, feature, answer.keep)
      return answer.send()
    },
  )
}
