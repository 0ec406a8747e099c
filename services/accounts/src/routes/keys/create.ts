// POST /v1/keys: a new key of the caller's workspace.
import { type App, answering, instantParam } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import { createKey, type MadeKey } from '../../actions/create-key.ts'
import type { AccountsDeps } from '../../deps.ts'
import { nameField, referenceField } from '../../facts/fields.ts'
import { madeKeySchema, presentKey, scopeSchema } from './present.ts'

const body = z
  .strictObject({
    scope: scopeSchema,
    name: nameField.optional().meta({ description: 'What it is for.' }),
    person: referenceField('person it speaks for').optional(),
    expiresAt: instantParam.optional(),
  })
  .meta({ id: 'KeyWanted' })

export function serveCreateKey(app: App, deps: AccountsDeps): void {
  app.post(
    '/v1/keys',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['keys'],
        summary: 'Make a key',
        description: '256 random bits, shown once and kept as a SHA-256.',
        body,
        response: { 201: madeKeySchema },
      },
    },
    async (request, reply) => {
      const { scope, name = null, person = null, expiresAt = null } = request.body
      const wanted = { scope, name, person, expiresAt }
      const answer = answering(reply, ({ row, text }: MadeKey) => ({
        status: 201,
        body: { ...presentKey(row), key: text },
      }))
      const made = await createKey(deps, request.caller, wanted, answer.keep)
      if (isRefusal(made)) throw made
      return answer.send()
    },
  )
}
