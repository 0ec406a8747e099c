// Signs somebody in whom the issuer sent back: who they are here, which role they have, and a session, in one transaction.
import type { Tx } from '@rung/database'
import { holdOffErasure, readWorkspace, resolvePerson } from '@rung/directory'
import { hashKey, type PresentedSession } from '@rung/http-service'
import type { AccountsDeps } from '../../deps.ts'
import type { Claims, SignInProblem } from '../oidc/claims.ts'
import { type GroupRole, roleOfGroups } from '../oidc/role-of-groups.ts'
import { SIGN_IN_POLICY } from '../policy.ts'
import { readGroupNames } from '../scim/storage/groups.ts'
import { findUser } from '../scim/storage/users.ts'
import {
  deleteSignInsBefore,
  findIdentity,
  isBarred,
  lockIdentity,
  useSignIn,
} from '../storage/identities.ts'
import { holdRole } from '../storage/person-roles.ts'
import type { IdentityRow } from '../storage/sign-in-tables.ts'
import { endAccess, giveRole } from './change-role.ts'
import { knowPerson } from './know-person.ts'
import { type Started, startSession } from './start-session.ts'

export type CameBack = {
  readonly claims: Claims
  /** The state that the browser came back with: it is used up. */
  readonly state: string
  /** Undefined: groups say nothing of roles here. */
  readonly roles: readonly GroupRole[] | undefined
  readonly former: PresentedSession | undefined
}

export type NotSignedIn = { readonly problem: SignInProblem }

export async function signInOidc(deps: AccountsDeps, came: CameBack): Promise<Started | NotSignedIn> {
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

async function admit(
  tx: Tx,
  deps: AccountsDeps,
  { claims, roles, former }: CameBack,
  at: Date,
): Promise<Started | NotSignedIn> {
  const { issuer, subject, groups } = claims
  await lockIdentity(tx, issuer, subject)
  const given = roles === undefined ? undefined : roleOfGroups(roles, groups)
  const identity =
    (await findIdentity(tx, issuer, subject)) ?? (await knowPerson(tx, deps, claims, given !== undefined))
  if (identity === undefined)
    return { problem: given === undefined && roles !== undefined ? 'no_role' : 'not_known' }
  const { personId } = identity
  // taken back since, taken out by an admin, or deactivated by the company's directory
  if ((await resolvePerson(tx, personId)) === undefined || (await isOut(tx, personId))) {
    return { problem: 'deactivated' }
  }
  const all = [...groups, ...(await readGroupNames(tx, personId))]
  const role = await roleNow(tx, identity, roles === undefined ? undefined : roleOfGroups(roles, all), at)
  if (role === undefined) return { problem: 'no_role' }
  return startSession(tx, deps, { personId, role, method: 'oidc', former })
}

async function isOut(tx: Tx, personId: string): Promise<boolean> {
  return (await isBarred(tx, personId)) || (await findUser(tx, personId))?.active === false
}

/** What the groups give, those of the token and those that the directory sent; where they give nothing, what an admin gave. What groups gave before and give no more is taken away. */
async function roleNow(
  tx: Tx,
  { id, personId }: IdentityRow,
  given: GroupRole['role'] | undefined,
  at: Date,
) {
  const byIdentity = { keyId: id, personId: null }
  if (given !== undefined)
    return (await giveRole(tx, { personId, role: given, fromGroups: true }, byIdentity, at)).role
  const held = await holdRole(tx, personId)
  if (held?.fromGroups !== true) return held?.role
  await endAccess(tx, personId, byIdentity, at)
  return undefined
}
