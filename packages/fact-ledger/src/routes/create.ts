// POST /v1/x: states one fact.
import { type App, answering, judgedLater, RefusedForSeveral } from '@rung/http-service'
import { writeFacts } from '../actions/write-facts.ts'
import type { ItemResult } from '../fact-written.ts'
import type { Ledger } from '../ledger.ts'
import { rolesThatWrite } from '../reach.ts'
import type { FactResource } from '../resource.ts'
import { schemasOf } from '../schemas.ts'
import { asStored } from './as-stored.ts'
import { noteWrites } from './note-writes.ts'

export function serveCreate(app: App, ledger: Ledger, resource: FactResource): void {
  const note = noteWrites(app, resource)
  const { statement, written } = schemasOf(resource)
  const body = judgedLater(statement)
  app.post(
    `/v1/${resource.plural}`,
    {
      config: { scope: 'write', roles: rolesThatWrite(resource) },
      serializerCompiler: asStored,
      schema: {
        tags: [resource.plural],
        summary: `Create one ${resource.noun}`,
        description: `${resource.about}\n\nBy \`externalId\`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. \`PUT /v1/${resource.plural}/{id}\` replaces all of it. With \`recordedAt\`, what is changed is what was known then.`,
        body,
        response: { 200: written, 201: written },
      },
    },
    async (request, reply) => {
      const answer = answering(reply, (results: readonly ItemResult[]) => {
        note(request, results)
        const [result] = results
        if (result === undefined) throw new RangeError('one item has one result')
        if (result.status === 'rejected') throw new RefusedForSeveral(result.refusals)
        const status = result.status === 'created' ? 201 : 200
        return { status, body: { ...result.fact, write: result.status } }
      })
      await writeFacts(ledger, resource, request.caller, [request.body], answer.keep)
      return answer.send()
    },
  )
}
