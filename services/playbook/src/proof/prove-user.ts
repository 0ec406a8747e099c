// Whose question it is: proven by a token, asked by the vendor's own server, or by nobody who proved anything.
import type { Caller } from '@rung/http-service'
import { dayOf, type Refusal, refuse } from '@rung/kernel'
import type { SigningFinder } from './active-keys.ts'
import { checkUserToken, type ProvenUser } from './check-user-token.ts'
import type { CallCount } from './count-calls.ts'

/** The header in which a page sends the token. */
export const USER_TOKEN_HEADER = 'rung-user-token'

export type Proof =
  | { readonly kind: 'proven'; readonly proven: ProvenUser }
  /** A secret key that may write: the vendor's server names whom it likes. */
  | { readonly kind: 'server' }
  /** Nobody is looked up: the answer is the same whatever was asked. */
  | { readonly kind: 'unproven' }

export type Prover = (
  caller: Pick<Caller, 'workspaceId' | 'scope'>,
  token: string | undefined,
) => Promise<Proof | Refusal>

/** Before anything is looked up, so that neither the answer nor the time it takes tells who is there. */
export function createProver(given: {
  readonly signing: SigningFinder
  readonly calls: CallCount
  readonly clock: () => Date
}): Prover {
  const { signing, calls, clock } = given
  return async ({ workspaceId, scope }, token) => {
    const now = clock()
    const day = dayOf(now)
    if (token !== undefined) {
      const { keys } = await signing.find(workspaceId)
      const { proven, findings } = await checkUserToken(token, keys, now)
      if (proven !== null) {
        calls.note(workspaceId, day, 'signed', proven.keyId)
        return { kind: 'proven', proven }
      }
      calls.note(workspaceId, day, 'refused')
      return notGood(findings.find(({ ok }) => !ok)?.says)
    }
    if (scope === 'collect') {
      calls.note(workspaceId, day, 'unsigned_page')
      return { kind: 'unproven' }
    }
    calls.note(workspaceId, day, 'unsigned_server')
    return { kind: (await signing.find(workspaceId)).enforced ? 'unproven' : 'server' }
  }
}

function notGood(says: string | undefined): Refusal {
  return refuse('unauthenticated', `The user token is not good. ${says ?? ''}`.trim(), {
    field: USER_TOKEN_HEADER,
    fix: 'Sign a new one in your back end; POST /v1/user-tokens/validate says all that is right and wrong with one.',
  })
}
