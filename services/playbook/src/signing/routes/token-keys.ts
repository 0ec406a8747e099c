// /v1/user-token-keys: what tokens of users are checked by.
import { type App, answering, idText } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import type { PlaybookDeps } from '../../deps.ts'
import { usableKey } from '../../proof/active-keys.ts'
import { listTokenKeys } from '../actions/list-token-keys.ts'
import { fingerprintOf, type MadeTokenKey, registerTokenKey } from '../actions/register-token-key.ts'
import { retireTokenKey } from '../actions/retire-token-key.ts'
import type { SigningDeps } from '../signing-deps.ts'
import { madeTokenKeySchema, tokenKeyBody, tokenKeySchema } from './schema.ts'

type KeyRow = MadeTokenKey['row']

export function serveTokenKeys(app: App, deps: SigningDeps): void {
  app.post(
    '/v1/user-token-keys',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['nudges'],
        summary: 'Register a key for tokens of users',
        description:
          'Your back end signs a JWT for the user it shows a page to, with the claims `sub` (your id of the user), `account` (id or externalId) and `exp`; the page sends it as the header `rung-user-token`. HS256: the secret is shown this once, and stands nowhere in the database. EdDSA: you send the public half. Two may be active: register the next, sign with it, retire the first.',
        body: tokenKeyBody,
        response: { 201: madeTokenKeySchema },
      },
    },
    async (request, reply) => {
      const answer = answering(reply, ({ row, secret }: MadeTokenKey) => ({
        status: 201,
        body: { ...present(row, deps), secret },
      }))
      const made = await registerTokenKey(deps, request.caller, request.body, answer.keep)
      if (isRefusal(made)) throw made
      deps.signing.forget(request.caller.workspaceId)
      return answer.send()
    },
  )
  app.get(
    '/v1/user-token-keys',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['nudges'],
        summary: 'List the keys for tokens of users',
        description: 'The newest first, retired ones too. No secret is shown.',
        response: { 200: z.object({ data: z.array(tokenKeySchema).describe('The keys') }) },
      },
    },
    async ({ caller }) => ({
      data: (await listTokenKeys(deps, caller.workspaceId)).map(row => present(row, deps)),
    }),
  )
  app.post(
    '/v1/user-token-keys/:id/retire',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['nudges'],
        summary: 'Retire a key for tokens of users',
        description:
          'Tokens signed by it prove nothing from then on: at once in this process, within a second in every other. Twice changes nothing.',
        params: z.object({ id: idText.describe('The id of the key') }),
        response: { 200: tokenKeySchema },
      },
    },
    async (request, reply) => {
      const answer = answering(reply, (row: KeyRow) => ({ status: 200, body: present(row, deps) }))
      const retired = await retireTokenKey(deps, request.caller, request.params.id, answer.keep)
      if (isRefusal(retired)) throw retired
      deps.signing.forget(request.caller.workspaceId)
      return answer.send()
    },
  )
}

function present(
  row: KeyRow,
  { linkSecret }: Pick<PlaybookDeps, 'linkSecret'>,
): z.output<typeof tokenKeySchema> {
  const { id, algorithm, publicKey, createdAt, createdBy, retiredAt } = row
  const usable = retiredAt === null && usableKey(row, linkSecret) !== undefined
  return {
    id,
    algorithm,
    fingerprint: fingerprintOf(row),
    publicKey,
    usable,
    createdAt,
    createdBy,
    retiredAt,
  }
}
