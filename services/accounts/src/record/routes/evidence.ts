// GET /v1/evidence: what the ids behind a number are, in sentences.
import { type App, idText, knownAtParam } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import type { AccountsDeps } from '../../deps.ts'
import { resolveEvidence } from '../actions/resolve-evidence.ts'
import { RECORD_POLICY } from '../policy.ts'
import { listedIds } from './listed-ids.ts'
import { dayField, factShape, factWriterSchema, kindWords, recordedAtField } from './schema.ts'

const query = z.strictObject({
  ids: z
    .string()
    .min(1)
    .max(RECORD_POLICY.evidenceCharactersMost)
    .describe(
      `Ids as answers name them, with commas between: at most ${RECORD_POLICY.evidenceIdsMost}. Answered in this order, each once`,
    ),
  account: idText
    .optional()
    .describe('Whose days of use (`day:2026-03-01`) are meant: its id or your externalId'),
  knownAt: knownAtParam
    .optional()
    .describe('What was known then: an instant, or a day, which means its end. Default: now'),
})

const evidence = z
  .object({
    ...factShape,
    status: z
      .enum(['known', 'retracted', 'sealed', 'unknown'])
      .describe(
        '`retracted`: taken back since. `sealed`: a verdict of the customer that waits for the CSM’s own; nothing of it is told. `unknown`: nothing of this id is on record, or was by then',
      ),
    kind: z.string().nullable().describe(`${kindWords}; \`use-days\` of a day of use; null when unknown`),
    day: dayField.nullable(),
    link: z.string().nullable().describe('The path of the fact itself; null when unknown or sealed'),
    recordedAt: recordedAtField.nullable(),
    recordedBy: factWriterSchema.nullable().describe('Who wrote it down'),
  })
  .meta({ id: 'Evidence' })

export function serveEvidence(app: App, { database, clock }: AccountsDeps): void {
  app.get(
    '/v1/evidence',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['record'],
        summary: 'Evidence as sentences',
        description:
          'Every id that an answer names as evidence, as a sentence with its day and whose word it is. Names are as they are now; whoever was erased has none. An id of nothing is told as `unknown` and fails nothing else.',
        querystring: query,
        response: { 200: z.object({ data: z.array(evidence) }) },
      },
    },
    async request => {
      const now = clock()
      const { account = null, knownAt = now } = request.query
      const ids = listedIds(request.query.ids, 'ids', RECORD_POLICY.evidenceIdsMost)
      const { workspaceId } = request.caller
      const found = await resolveEvidence(database, { workspaceId, ids, account, knownAt, now })
      if (isRefusal(found)) throw found
      return {
        data: found.map(({ recordedAt, ...each }) => ({
          ...each,
          recordedAt: recordedAt?.toISOString() ?? null,
        })),
      }
    },
  )
}
