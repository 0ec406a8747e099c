// GET /v1/x/:id: one fact, as of a day and as known at an instant.
import type { App } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import { readFact } from '../actions/read-facts.ts'
import type { Ledger } from '../ledger.ts'
import type { FactResource } from '../resource.ts'
import { schemasOf } from '../schemas.ts'
import { sealedNote } from '../seal.ts'
import { asStored } from './as-stored.ts'
import { factParams, whenOf, whenShape } from './query.ts'

export function serveRead(app: App, ledger: Ledger, resource: FactResource): void {
  app.get(
    `/v1/${resource.plural}/:id`,
    {
      config: { scope: 'read' },
      serializerCompiler: asStored,
      schema: {
        tags: [resource.plural],
        summary: `Read one ${resource.noun}`,
        description: `By our id or your externalId. A retracted one is shown as such.${sealedNote(resource)}`,
        params: factParams,
        querystring: z.strictObject(whenShape),
        response: { 200: schemasOf(resource).fact },
      },
    },
    async request => {
      const input = { ...whenOf(request.query), id: request.params.id }
      const fact = await readFact(ledger, resource, request.caller, input)
      if (isRefusal(fact)) throw fact
      return fact
    },
  )
}
