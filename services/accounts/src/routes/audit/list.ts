// GET /v1/audit: who changed what, newest first.
import {
  type App,
  cursorText,
  decodeCursor,
  encodeCursor,
  instantTextParam,
  pageOf,
  pageQuery,
} from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import { listAudit } from '../../actions/read-audit.ts'
import type { AccountsDeps } from '../../deps.ts'
import { auditEntrySchema, auditQuery, inputOf, presentEntry } from './schema.ts'

const position = z.tuple([instantTextParam, cursorText])

export function serveListAudit(app: App, deps: AccountsDeps): void {
  app.get(
    '/v1/audit',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['audit'],
        summary: 'List who changed what',
        description:
          'Newest first: facts corrected and taken back, keys, config, erasures, each with the fields that differ. Entries are appended in the transaction that changes and never change themselves.',
        querystring: auditQuery.extend(pageQuery.shape),
        response: { 200: pageOf(auditEntrySchema) },
      },
    },
    async request => {
      const { limit, cursor, ...query } = request.query
      const after = cursor === undefined ? null : decodeCursor(cursor, position)
      if (isRefusal(after)) throw after
      const { workspaceId } = request.caller
      const entries = await listAudit(deps, workspaceId, inputOf(query), {
        after: after === null ? null : { at: new Date(after[0]), id: after[1] },
        limit: limit + 1,
      })
      const shown = entries.slice(0, limit)
      const last = shown.at(-1)
      const more = entries.length > limit && last !== undefined
      return {
        data: shown.map(presentEntry),
        nextCursor: more ? encodeCursor([last.at.toISOString(), last.id]) : null,
      }
    },
  )
}
