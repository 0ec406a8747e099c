// POST /v1/x: states one fact.
import { type App, answering } from '@rung/http-service'
import { type ItemResult, writeFacts } from '../actions/write-facts.ts'
import type { Ledger } from '../ledger.ts'
import type { FactResource } from '../resource.ts'
import { schemasOf } from '../schemas.ts'
import { asStored } from './as-stored.ts'

export function serveCreate(app: App, ledger: Ledger, resource: FactResource): void {
  const { create, written } = schemasOf(resource)
  app.post(
    `/v1/${resource.plural}`,
    {
      config: { scope: 'write' },
      serializerCompiler: asStored,
      schema: {
        tags: [resource.plural],
        summary: `State one ${resource.noun}`,
        description: `${resource.about}\n\nBy \`externalId\`: a new one is created (201), the same statement again changes nothing, another one corrects it as a new revision (200).`,
        body: create,
        response: { 200: written, 201: written },
      },
    },
    async (request, reply) => {
      const answer = answering(reply, ([result]: readonly ItemResult[]) => {
        if (result === undefined) throw new RangeError('one item has one result')
        if (result.status === 'rejected') throw result.refusals[0]
        const status = result.status === 'created' ? 201 : 200
        return { status, body: { ...result.fact, write: result.status } }
      })
      await writeFacts(ledger, resource, request.caller, [request.body], answer.keep)
      return answer.send()
    },
  )
}
