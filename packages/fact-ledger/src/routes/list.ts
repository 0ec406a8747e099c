// GET /v1/x: facts in pages, as of a day and as known at an instant.
import { type App, pageOf } from '@rung/http-service'
import { refuse } from '@rung/kernel'
import { z } from 'zod'
import { listFacts } from '../actions/read-facts.ts'
import type { Ledger } from '../ledger.ts'
import { LEDGER_POLICY } from '../policy.ts'
import type { FactResource } from '../resource.ts'
import { schemasOf } from '../schemas.ts'
import { sealedNote } from '../seal.ts'
import { asStored } from './as-stored.ts'
import { accountShape, filterShape, filtersIn, pageShape, whenOf, whenShape } from './query.ts'

const sealedShape = {
  sealed: z
    .int()
    .meta({ description: 'How many are sealed, so in no page: of the account asked for, or of all.' }),
}

const foreignCursor = () =>
  refuse('invalid', 'is not a cursor of this list', {
    field: 'cursor',
    fix: 'Send nextCursor of the page before, unchanged, or leave it out to start over.',
  })

export function serveList(app: App, ledger: Ledger, resource: FactResource): void {
  const query: z.ZodRawShape = {
    ...(resource.account === 'none' ? {} : accountShape),
    ...filterShape(resource),
    ...whenShape,
    ...pageShape,
  }
  const page = pageOf(schemasOf(resource).fact)
  const listedAs = resource.listedAs ?? resource.plural
  app.get(
    `/v1/${listedAs}`,
    {
      config: { scope: 'read' },
      serializerCompiler: asStored,
      schema: {
        tags: [resource.plural],
        summary: `List ${listedAs.replaceAll('-', ' ')}`,
        description: `In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.${sealedNote(resource)}`,
        querystring: z.strictObject(query),
        response: {
          200: resource.seal === undefined ? page : page.extend(sealedShape),
        },
      },
    },
    async request => {
      const { account, limit, cursor } = request.query
      if (typeof cursor === 'string' && !cursor.startsWith(`${resource.idPrefix}_`)) throw foreignCursor()
      return listFacts(ledger, resource, request.caller, {
        ...whenOf(request.query),
        account: typeof account === 'string' ? account : null,
        filters: filtersIn(resource, request.query),
        limit: typeof limit === 'number' ? limit : LEDGER_POLICY.pageItems,
        cursor: typeof cursor === 'string' ? cursor : null,
      })
    },
  )
}
