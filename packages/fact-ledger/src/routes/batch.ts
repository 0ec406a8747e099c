// POST /v1/x/batch: states up to 1,000 facts; a bad item rejects itself alone.
import { type App, answerBatch, answering, batchAnswer, problemOfAll, rejectedItem } from '@rung/http-service'
import { z } from 'zod'
import { writeFacts } from '../actions/write-facts.ts'
import type { ItemResult } from '../fact-written.ts'
import type { Ledger } from '../ledger.ts'
import { LEDGER_POLICY } from '../policy.ts'
import { rolesThatWrite } from '../reach.ts'
import { ownFields } from '../references.ts'
import type { FactResource } from '../resource.ts'
import { schemaName } from '../schemas.ts'
import { noteWrites } from './note-writes.ts'

export function serveBatch(app: App, ledger: Ledger, resource: FactResource): void {
  const note = noteWrites(app, resource)
  // Documented as what it should be, accepted as anything: each item is judged by itself.
  const item = z.unknown().meta({ $ref: `#/components/schemas/${schemaName(resource.noun)}StatementInput` })
  app.post(
    `/v1/${resource.plural}/batch`,
    {
      config: { scope: 'write', roles: rolesThatWrite(resource) },
      schema: {
        tags: [resource.plural],
        summary: `Create ${resource.plural.replaceAll('-', ' ')} in bulk`,
        description: `Up to ${LEDGER_POLICY.batchItems} items, each as in \`POST /v1/${resource.plural}\`, settled in order${ownFields(resource).length > 0 ? ' (items may name each other, in any order)' : ''}: of a known \`externalId\` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.`,
        body: z.strictObject({ items: z.array(item).min(1).max(LEDGER_POLICY.batchItems) }),
        response: { 200: batchAnswer },
      },
    },
    async (request, reply) => {
      const answer = answering(reply, (results: readonly ItemResult[]) => ({
        status: 200,
        body: answerBatch(results.map(presentResult)),
      }))
      const results = await writeFacts(ledger, resource, request.caller, request.body.items, answer.keep)
      note(request, results)
      return answer.send()
    },
  )
}

function presentResult(result: ItemResult, index: number) {
  return result.status === 'rejected'
    ? rejectedItem(index, problemOfAll(result.refusals))
    : { index, status: result.status, id: result.id }
}
