// POST /v1/config/drafts/:id/publish: from now on accounts are judged by it.
import type { Tx } from '@rung/database'
import { type App, answerInWorkspace } from '@rung/http-service'
import { orThrow } from '@rung/judgement/requests'
import { publishDraft } from '../actions/publish-draft.ts'
import type { ConfigDeps } from '../deps.ts'
import { presentVersion } from './present.ts'
import { draftParam, publishBody, versionAnswer } from './schema.ts'

export function servePublishConfig(app: App, { database, clock }: ConfigDeps): void {
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
      const { keyId, personId } = request.caller
      const wanted = { id: request.params.id, restateSince: request.body.restateSince ?? null }
      const publish = async (tx: Tx) =>
        presentVersion(orThrow(await publishDraft(tx, wanted, { keyId, personId }, clock)))
      return answerInWorkspace(reply, database, publish, { status: 201 })
    },
  )
}
