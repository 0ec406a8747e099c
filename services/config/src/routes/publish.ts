// POST /v1/config/drafts/:id/publish: from now on accounts are judged by it.
import type { PublishedVersion } from '@rung/config/store'
import { type App, answering } from '@rung/http-service'
import { orThrow } from '@rung/judgement/requests'
import type { Refusal } from '@rung/kernel'
import { publishDraft } from '../actions/publish-draft.ts'
import type { ConfigDeps } from '../deps.ts'
import { presentVersion } from './present.ts'
import { draftParam, publishBody, versionAnswer } from './schema.ts'

export function servePublishConfig(app: App, deps: ConfigDeps): void {
  app.post(
    '/v1/config/drafts/:id/publish',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['config'],
        summary: 'Publish a draft',
        description:
          'A conflict unless the shadow of exactly this document is complete. From now on accounts are judged under it, and published days are told anew in the background; asked as known before, they answer as they did.',
        params: draftParam,
        body: publishBody,
        response: { 201: versionAnswer },
      },
    },
    async (request, reply) => {
      const wanted = { id: request.params.id, restateSince: request.body.restateSince ?? null }
      const answer = answering(reply, (version: PublishedVersion | Refusal) => ({
        status: 201,
        body: presentVersion(orThrow(version)),
      }))
      await publishDraft(deps, wanted, request.caller, answer.keep)
      return answer.send()
    },
  )
}
