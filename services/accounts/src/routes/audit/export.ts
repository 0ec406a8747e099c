// GET /v1/audit/export: the whole audit as lines of JSON, however long it is.
import { Readable } from 'node:stream'
import type { App } from '@rung/http-service'
import { z } from 'zod'
import { exportAudit } from '../../actions/read-audit.ts'
import type { AccountsDeps } from '../../deps.ts'
import { auditEntrySchema, auditQuery, inputOf, presentEntry } from './schema.ts'

const NDJSON = 'application/x-ndjson'

export function serveExportAudit(app: App, deps: AccountsDeps): void {
  app.get(
    '/v1/audit/export',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['audit'],
        summary: 'Export who changed what',
        description:
          'Every entry there is when it begins, oldest first, one JSON object a line. Streamed: an answer that ends without its last line break broke off.',
        querystring: auditQuery,
        response: {
          200: {
            description: 'One entry a line.',
            content: { [NDJSON]: { schema: auditEntrySchema } },
          },
        },
      },
    },
    async (request, reply) => {
      const { caller, query } = request
      const pages = exportAudit(deps, caller.workspaceId, inputOf(query))
      const lines = async function* () {
        for await (const page of pages) {
          yield page
            .map(entry => `${JSON.stringify(z.encode(auditEntrySchema, presentEntry(entry)))}\n`)
            .join('')
        }
      }
      return reply.type(NDJSON).send(Readable.from(lines()) as never)
    },
  )
}
