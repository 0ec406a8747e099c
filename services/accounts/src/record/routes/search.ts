// GET /v1/search: accounts and people by what somebody types.
import { type App, dayParam } from '@rung/http-service'
import { z } from 'zod'
import type { AccountsDeps } from '../../deps.ts'
import { search } from '../actions/search.ts'
import { RECORD_POLICY } from '../policy.ts'
import { factAccountSchema } from './schema.ts'

const query = z.strictObject({
  q: z
    .string()
    .min(1)
    .max(RECORD_POLICY.searchCharactersMost)
    .describe('What was typed: each word must be in a name, an address or an id'),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(RECORD_POLICY.searchHitsMost)
    .default(RECORD_POLICY.searchHitsMost)
    .describe('How many to answer with'),
})

const hit = z
  .object({
    kind: z
      .enum(['account', 'stakeholder', 'person'])
      .describe('A customer, somebody at a customer, or one of your own people'),
    id: z.string().describe('Our id'),
    externalId: z.string().describe('Your own id'),
    name: z.string().nullable().describe('As it is now; null without a name'),
    email: z.string().nullable().describe('Of people; null without one'),
    role: z.string().nullable().describe('The part a stakeholder has, in words: `economic buyer`'),
    account: factAccountSchema.nullable().describe('Of a stakeholder: where they are'),
    goneOn: dayParam
      .nullable()
      .describe('From this day on no customer any more, or not there any more; null while they are'),
  })
  .meta({ id: 'SearchHit' })

export function serveSearch(app: App, { database, clock }: AccountsDeps): void {
  app.get(
    '/v1/search',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['record'],
        summary: 'Accounts and people by name',
        description:
          'Accounts by name or id, people of yours and of your customers by name, address or id: whole names first, then beginnings, then beginnings of words, then, from three letters on, anywhere in a word. Who was erased or merged away is not found.',
        querystring: query,
        response: { 200: z.object({ data: z.array(hit).describe('The best match first') }) },
      },
    },
    async request => {
      const { q, limit } = request.query
      const { workspaceId } = request.caller
      return { data: await search(database, { workspaceId, typed: q, limit, now: clock() }) }
    },
  )
}
