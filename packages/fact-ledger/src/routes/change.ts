// PATCH /v1/x/:id: changes one fact, or takes it back.
import { type App, judgedLater, RefusedForSeveral } from '@rung/http-service'
import { changeFact } from '../actions/change-fact.ts'
import type { Ledger } from '../ledger.ts'
import { rolesThatWrite } from '../reach.ts'
import type { FactResource } from '../resource.ts'
import { schemasOf } from '../schemas.ts'
import { asStored } from './as-stored.ts'
import { noteWrites } from './note-writes.ts'
import { factParams } from './query.ts'

export function serveChange(app: App, ledger: Ledger, resource: FactResource): void {
  const note = noteWrites(app, resource)
  const { change, written } = schemasOf(resource)
  const body = judgedLater(change)
  app.patch(
    `/v1/${resource.plural}/:id`,
    {
      config: { scope: 'write', roles: rolesThatWrite(resource) },
      serializerCompiler: asStored,
      schema: {
        tags: [resource.plural],
        summary: `Change one ${resource.noun}`,
        description:
          'A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.',
        params: factParams,
        body,
        response: { 200: written },
      },
    },
    async request => {
      const { id } = request.params
      const result = await changeFact(ledger, resource, request.caller, {
        id,
        body: request.body,
        says: 'part',
      })
      note(request, [result])
      if (result.status === 'rejected') throw new RefusedForSeveral(result.refusals)
      return { ...result.fact, write: result.status }
    },
  )
}
