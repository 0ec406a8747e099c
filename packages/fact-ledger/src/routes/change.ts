// PATCH /v1/x/:id: changes one fact, or takes it back.
import type { App } from '@rung/http-service'
import { changeFact } from '../actions/write-facts.ts'
import type { Ledger } from '../ledger.ts'
import type { FactResource } from '../resource.ts'
import { schemasOf } from '../schemas.ts'
import { asStored } from './as-stored.ts'
import { factParams } from './query.ts'

export function serveChange(app: App, ledger: Ledger, resource: FactResource): void {
  const { change, written } = schemasOf(resource)
  app.patch(
    `/v1/${resource.plural}/:id`,
    {
      config: { scope: 'write' },
      serializerCompiler: asStored,
      schema: {
        tags: [resource.plural],
        summary: `Change one ${resource.noun}`,
        description:
          'A new revision with the fields given; the others stay. `retracted: true` takes it back.',
        params: factParams,
        body: change,
        response: { 200: written },
      },
    },
    async request => {
      const { id } = request.params
      const result = await changeFact(ledger, resource, request.caller, { id, body: request.body })
      if (result.status === 'rejected') throw result.refusals[0]
      return { ...result.fact, write: result.status }
    },
  )
}
