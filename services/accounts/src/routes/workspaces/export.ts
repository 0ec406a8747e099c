// GET /v1/workspace/export: the whole workspace as lines of JSON.
import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import type { App } from '@rung/http-service'
import { type Refusal, refuse } from '@rung/kernel'
import { z } from 'zod'
import { exportWorkspace } from '../../actions/export-workspace.ts'
import type { AccountsDeps } from '../../deps.ts'

const NDJSON = 'application/x-ndjson'

const line = z
  .object({
    table: z.string().describe('The table of the row, schema first: `outcomes.measurements`.'),
    row: z
      .record(z.string(), z.unknown())
      .describe(
        'Its columns: `id`, `revision`, `external_id`, `occurred_at`, `recorded_at` and what the fact says.',
      ),
  })
  .meta({ id: 'WorkspaceExportLine' })

/** An export holds customer verdicts that are sealed: no person of the vendor's may know of them yet. */
const sealed = (): Refusal =>
  refuse('forbidden', 'This key speaks for a person, and an export holds what is sealed to everybody.', {
    fix: 'Use a key of scope "admin" that names no person.',
  })

export function serveExportWorkspace(app: App, deps: AccountsDeps): void {
  app.get(
    '/v1/workspace/export',
    {
      // What is sealed is in it, and sealed from every person: a key of nobody's takes it.
      config: { scope: 'admin', roles: { admin: 'none' } },
      schema: {
        tags: ['workspaces'],
        summary: 'Export everything of the workspace',
        description:
          'Every fact in every revision, all words, events, definitions, configuration, scores and the audit, as of one instant: one JSON object a line. The first line says what was exported and from which schema, the last one how many rows each table had: a file without it broke off. `rung workspace import` puts it into another installation, where every answer, past ones too, is the same. Keys leave as their SHA-256, and go on opening it there. Refused with 403 to a key that names a person, and to whoever is signed in: sealed customer verdicts are in it.',
        response: {
          200: { description: 'A row a line.', content: { [NDJSON]: { schema: line } } },
        },
      },
    },
    async (request, reply) => {
      if (request.caller.personId !== null) throw sealed()
      const lines = new PassThrough()
      const write = async (text: string): Promise<void> => {
        if (lines.destroyed) throw new Error('the reader of the export is gone')
        if (!lines.write(text)) await Promise.race([once(lines, 'drain'), once(lines, 'close')])
      }
      exportWorkspace(deps, request.caller, write).then(
        () => lines.end(),
        (error: Error) => {
          request.log.error({ err: error }, 'an export broke off')
          lines.destroy(error)
        },
      )
      return reply.type(NDJSON).send(lines as never)
    },
  )
}
