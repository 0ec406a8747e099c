// Who somebody is here whom the issuer vouches for, and which role they have, in a transaction that is open.
import type { Tx } from '@rung/database'
import { resolvePerson } from '@rung/directory'
import type { Role } from '@rung/http-service'
import type { AccountsDeps } from '../../deps.ts'
import type { Claims, SignInProblem } from '../oidc/claims.ts'
import { type GroupRole, roleOfGroups } from '../oidc/role-of-groups.ts'
import { readGroupNames } from '../scim/storage/groups.ts'
import { findUser } from '../scim/storage/users.ts'
import { findIdentity, isBarred, lockIdentity } from '../storage/identities.ts'
import { holdRole } from '../storage/person-roles.ts'
import type { IdentityRow } from '../storage/sign-in-tables.ts'
import { endAccess, giveRole } from './change-role.ts'
import { knowPerson } from './know-person.ts'

export type NotSignedIn = {
  readonly problem: Extract<SignInProblem, 'deactivated' | 'no_role' | 'not_known'>
}

type Vouched = {
  readonly claims: Claims
  /** Undefined: groups say nothing of roles here. */
  readonly roles: readonly GroupRole[] | undefined
  /** False where the issuer left groups out, as of an agent: then nobody gains or loses a role by it. Left out, true. */
  readonly speaksOfGroups?: boolean
}

export async function whoComes(
  tx: Tx,
  deps: AccountsDeps,
  { claims, roles, speaksOfGroups = true }: Vouched,
  at: Date,
): Promise<{ readonly personId: string; readonly role: Role } | NotSignedIn> {
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
  if (!speaksOfGroups) return withRole(personId, (await holdRole(tx, personId))?.role)
  const all = [...groups, ...(await readGroupNames(tx, personId))]
  const present = roles === undefined ? undefined : roleOfGroups(roles, all)
  return withRole(personId, await roleNow(tx, identity, present, at))
}

const withRole = (personId: string, role: Role | undefined) =>
  role === undefined ? { problem: 'no_role' as const } : { personId, role }

async function isOut(tx: Tx, personId: string): Promise<boolean> {
  return (await isBarred(tx, personId)) || (await findUser(tx, personId))?.active === false
}

/** What the groups give, those of the token and those that the directory sent; where they give nothing, what an admin gave. What groups gave before and give no more is taken away. */
async function roleNow(tx: Tx, { id, personId }: IdentityRow, given: Role | undefined, at: Date) {
  const byIdentity = { keyId: id, personId: null }
  if (given !== undefined)
    return (await giveRole(tx, { personId, role: given, fromGroups: true }, byIdentity, at)).role
  const held = await holdRole(tx, personId)
  if (held?.fromGroups !== true) return held?.role
  await endAccess(tx, personId, byIdentity, at)
  return undefined
}
