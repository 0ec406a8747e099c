// POST /v1/keys: a new key of the caller's workspace.
import { type App, instantParam } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import { createKey } from '../../actions/create-key.ts'
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
      const made = await createKey(deps, request.caller, { scope, name, person, expiresAt })
      if (isRefusal(made)) throw made
      return reply.code(201).send({ ...presentKey(made.row), key: made.text })
    },
  )
}
