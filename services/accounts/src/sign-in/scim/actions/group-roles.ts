// What the directory's groups make of somebody: their role, by the same mapping as at the issuer.
import type { AuditBy } from '@rung/audit'
import type { Tx } from '@rung/database'
import type { AccountsDeps } from '../../../deps.ts'
import { endAccess, giveRole } from '../../actions/change-role.ts'
import { roleOfGroups } from '../../oidc/role-of-groups.ts'
import { isBarred } from '../../storage/identities.ts'
import { selectRole } from '../../storage/person-roles.ts'
import { readGroupNames } from '../storage/groups.ts'
import { findUser } from '../storage/users.ts'

/**
 * Gives the role of the groups that they are in now, where they are active and no admin took them out. Where the groups give none,
 * what groups gave before goes, and their sessions with it; what an admin gave stays.
 */
export async function applyGroups(
  tx: Tx,
  { oidc }: Pick<AccountsDeps, 'oidc'>,
  personId: string,
  { by, at }: { readonly by: AuditBy; readonly at: Date },
): Promise<void> {
  const mapping = oidc?.roles
  const user = await findUser(tx, personId)
  if (mapping === undefined || user?.active !== true || (await isBarred(tx, personId))) return
  const role = roleOfGroups(mapping, await readGroupNames(tx, personId))
  if (role !== undefined) {
    await giveRole(tx, { personId, role, fromGroups: true }, by, at)
    return
  }
  if ((await selectRole(tx, personId))?.fromGroups === true) await endAccess(tx, personId, by, at)
}
