// PUT /v1/x/:id: states all of one fact anew.
import { type App, judgedLater, RefusedForSeveral } from '@rung/http-service'
import { changeFact } from '../actions/change-fact.ts'
import type { Ledger } from '../ledger.ts'
import { rolesThatWrite } from '../reach.ts'
import type { FactResource } from '../resource.ts'
import { schemasOf } from '../schemas.ts'
import { noteWrites } from './note-writes.ts'
import { factParams } from './query.ts'

export function serveReplace(app: App, ledger: Ledger, resource: FactResource): void {
  const note = noteWrites(app, resource)
  const { whole, written } = schemasOf(resource)
  const body = judgedLater(whole)
  app.put(
    `/v1/${resource.plural}/:id`,
    {
      config: { scope: 'write', roles: rolesThatWrite(resource) },
      schema: {
        tags: [resource.plural],
        summary: `Replace one ${resource.noun}`,
        description: `A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: \`POST /v1/${resource.plural}\` makes new ones.`,
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
        says: 'whole',
      })
      note(request, [result])
      if (result.status === 'rejected') throw new RefusedForSeveral(result.refusals)
      return { ...result.fact, write: result.status }
    },
  )
}
