// /v1/nudges/signing: how many calls are signed, and whether those that are not are turned away.
import type { App } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import { USER_TOKEN_POLICY } from '../../proof/policy.ts'
import { enforceSigning } from '../actions/enforce-signing.ts'
import { readSigning, type SigningState } from '../actions/read-signing.ts'
import type { SigningDeps } from '../signing-deps.ts'
import { signingSchema } from './schema.ts'

const wanted = z
  .strictObject({ enforced: z.boolean().describe('True: calls without a token are told nothing') })
  .meta({ id: 'NudgeSigningWanted' })

export function serveSigning(app: App, deps: SigningDeps): void {
  app.get(
    '/v1/nudges/signing',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['nudges'],
        summary: 'How many calls about users are signed, by day',
        description:
          'Of all that decides about nudges or reacts to them, with whatever key. Look here before enforcement is switched on.',
        response: { 200: signingSchema },
      },
    },
    async ({ caller }) => present(await readSigning(deps, caller.workspaceId)),
  )
  app.put(
    '/v1/nudges/signing',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['nudges'],
        summary: 'Turn calls without a token away, or let them in again',
        description:
          'Takes a registered key and a signed call within a week: else every page would fall silent at once. Holds at once in this process, within a second in every other. Audited.',
        body: wanted,
        response: { 200: signingSchema },
      },
    },
    async request => {
      const state = await enforceSigning(deps, request.caller, request.body)
      if (isRefusal(state)) throw state
      deps.signing.forget(request.caller.workspaceId)
      return present(state)
    },
  )
}

function present({ enforced, notYet, days }: SigningState): z.output<typeof signingSchema> {
  const { bytesMost, skewSeconds, lifetimeSecondsMost, activeKeysMost } = USER_TOKEN_POLICY
  const limits = { bytesMost, skewSeconds, lifetimeSecondsMost, activeKeysMost }
  return { enforced, notYet, limits, days: days.map(day => ({ ...day, byKey: [...day.byKey] })) }
}
