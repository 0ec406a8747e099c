// Signs somebody in whom the issuer sent back: who they are here, which role they have, and a session, in one transaction.
import type { Tx } from '@rung/database'
import { holdOffErasure, readWorkspace } from '@rung/directory'
import { hashKey, type PresentedSession } from '@rung/http-service'
import type { AccountsDeps } from '../../deps.ts'
import type { Claims } from '../oidc/claims.ts'
import type { GroupRole } from '../oidc/role-of-groups.ts'
import { SIGN_IN_POLICY } from '../policy.ts'
import { deleteSignInsBefore, useSignIn } from '../storage/identities.ts'
import { type Started, startSession } from './start-session.ts'
import { type NotSignedIn, whoComes } from './who-comes.ts'

export type CameBack = {
  readonly claims: Claims
  /** The state that the browser came back with: it is used up. */
  readonly state: string
  /** Undefined: groups say nothing of roles here. */
  readonly roles: readonly GroupRole[] | undefined
  readonly former: PresentedSession | undefined
}

export async function signInOidc(
  deps: AccountsDeps,
  came: CameBack,
): Promise<Started | NotSignedIn | { readonly problem: 'expired' }> {
  const { workspaceId } = came.claims
  const started = await deps.database.inWorkspace(workspaceId, async tx => {
    if ((await readWorkspace(tx)) === undefined) return { problem: 'not_known' as const }
    await holdOffErasure(tx)
    const at = deps.clock()
    await deleteSignInsBefore(tx, new Date(at.getTime() - SIGN_IN_POLICY.keepUsedSignInsMs))
    if (!(await useSignIn(tx, hashKey(came.state), at))) return { problem: 'expired' as const }
    return admit(tx, deps, came, at)
  })
  deps.forgetSessions(workspaceId)
  return started
}

async function admit(tx: Tx, deps: AccountsDeps, came: CameBack, at: Date): Promise<Started | NotSignedIn> {
  const known = await whoComes(tx, deps, came, at)
  return 'problem' in known
    ? known
    : startSession(tx, deps, { ...known, method: 'oidc', former: came.former })
}
