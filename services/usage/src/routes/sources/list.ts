// GET /v1/sources: who sends what, what of it was refused and why, and what awaits an account.
import type { App } from '@rung/http-service'
import { readSources } from '../../actions/read-sources.ts'
import type { UsageDeps } from '../../deps.ts'
import type { SourceLog } from '../../sources/source-log.ts'
import { presentDoubts, presentSource, presentUnattached } from './present-sources.ts'
import { answer } from './sources-answer.ts'

export function serveSources(app: App, { database }: UsageDeps, sources: SourceLog): void {
  app.get(
    '/v1/sources',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['usage'],
        summary: 'List who sends usage, and what was refused',
        description: `One row a key and client library since it was first seen. A collector answers 200 though some calls of a \
batch were rejected: here they are, with reasons and the shape of the last ones. Holds no value that was sent. A process that \
is killed forgets a second of these counts, and no call.`,
        response: { 200: answer },
      },
    },
    async request => {
      await sources.flush()
      const found = await readSources(database, request.caller.workspaceId)
      return {
        data: found.sources.map(presentSource),
        unattached: presentUnattached(found.unattached),
        doubts: presentDoubts(found.doubts),
        pending: found.pending,
      }
    },
  )
}
