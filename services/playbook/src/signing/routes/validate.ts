// POST /v1/user-tokens/validate: what is right and wrong with a token.
import type { App } from '@rung/http-service'
import { z } from 'zod'
import { validateToken } from '../actions/validate-token.ts'
import type { SigningDeps } from '../signing-deps.ts'
import { validatedSchema } from './schema.ts'

// Longer than a token may be, so that one which is too long is told so.
const PASTED_CHARACTERS_MOST = 20_000

const pasted = z
  .strictObject({
    token: z.string().min(1).max(PASTED_CHARACTERS_MOST).describe('As your back end made it'),
  })
  .meta({ id: 'UserTokenToValidate' })

export function serveValidateToken(app: App, deps: SigningDeps): void {
  app.post(
    '/v1/user-tokens/validate',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['nudges'],
        summary: 'Say what is right and wrong with a token of a user',
        description:
          'Every check by itself, and whether account and person are known here. Nothing is kept, counted or logged of it. For admins: it tells more than a page may know.',
        body: pasted,
        response: { 200: validatedSchema },
      },
    },
    async ({ caller, body }) => {
      const { proven, findings, known } = await validateToken(deps, caller.workspaceId, body.token.trim())
      return {
        valid: proven !== null,
        user: proven?.user ?? null,
        account: proven?.account ?? null,
        keyId: proven?.keyId ?? null,
        accountKnown: known?.account ?? null,
        personKnown: known?.person ?? null,
        findings: [...findings],
      }
    },
  )
}
