// Users created, changed and taken out by the directory; who is not active any more is out at once.
import { type AuditAction, byCaller, recordAudit } from '@rung/audit'
import type { Tx } from '@rung/database'
import { holdOffErasure, keepWords, resolvePerson } from '@rung/directory'
import type { AccountsDeps } from '../../../deps.ts'
import { endAccess } from '../../actions/change-role.ts'
import { externalIdHash, nameHash } from '../called.ts'
import { ScimRefusal } from '../scim-error.ts'
import { readGroupIdsOf, removeMembers } from '../storage/groups.ts'
import type { ScimUserRow } from '../storage/scim-tables.ts'
import { findUserByName, lockProvisioning, saveUser } from '../storage/users.ts'
import type { ScimUser } from '../user-resource.ts'
import { applyGroups } from './group-roles.ts'
import { personOfNewUser, renamePerson } from './person-of-user.ts'
import { type KnownUser, knownUser } from './read-users.ts'

export type ScimCaller = {
  readonly workspaceId: string
  readonly keyId: string
  readonly personId: string | null
}

/** Creates the user; one of that name who was taken out before is the same person again. */
export async function createUser(deps: AccountsDeps, caller: ScimCaller, user: ScimUser): Promise<KnownUser> {
  const made = await deps.database.inWorkspace(caller.workspaceId, async tx => {
    await holdOffErasure(tx)
    await lockProvisioning(tx)
    const former = await findUserByName(tx, nameHash(tx, user.userName))
    if (former !== undefined && !former.deleted) {
      throw new ScimRefusal(409, 'Another user has this userName.', 'uniqueness')
    }
    const personId =
      former !== undefined && (await isSamePerson(tx, former, user))
        ? former.personId
        : await personOfNewUser(tx, deps, caller, user)
    if (personId === former?.personId) await renamePerson(tx, deps, caller, { personId, user })
    // the name has passed to somebody else: it is theirs now
    else if (former !== undefined)
      await saveUser(tx, { ...former, userNameSha256: nameHash(tx, former.personId) })
    const at = deps.clock()
    const row = await save(tx, deps, { personId, user, createdAt: at, at })
    await note(tx, 'user.provisioned', row, { caller, at, after: { active: user.active } })
    await settleAccess(tx, deps, row, { caller, at })
    return { row, user }
  })
  deps.forgetSessions(caller.workspaceId)
  return made
}

/** A name that comes back with another id of the directory's own is of a new colleague. */
async function isSamePerson(tx: Tx, former: ScimUserRow, { externalId }: ScimUser): Promise<boolean> {
  const isOther =
    externalId !== undefined &&
    former.externalIdSha256 !== null &&
    former.externalIdSha256 !== externalIdHash(tx, externalId)
  return !isOther && (await resolvePerson(tx, former.personId)) !== undefined
}

/** Changes the user to what `change` makes of them as they are. */
export async function changeUser(
  deps: AccountsDeps,
  caller: ScimCaller,
  id: string,
  change: (before: ScimUser) => ScimUser,
): Promise<KnownUser> {
  const changed = await deps.database.inWorkspace(caller.workspaceId, async tx => {
    await holdOffErasure(tx)
    await lockProvisioning(tx)
    const before = await knownUser(tx, id)
    const user = change(before.user)
    if (JSON.stringify(user) === JSON.stringify(before.user)) return before
    const other = await findUserByName(tx, nameHash(tx, user.userName))
    if (other !== undefined && other.personId !== id) {
      throw new ScimRefusal(409, 'Another user has this userName.', 'uniqueness')
    }
    await renamePerson(tx, deps, caller, { personId: id, user })
    const at = deps.clock()
    const row = await save(tx, deps, { personId: id, user, createdAt: before.row.createdAt, at })
    if (user.active !== before.user.active) {
      await note(tx, user.active ? 'user.reactivated' : 'user.deactivated', row, { caller, at, after: null })
      await settleAccess(tx, deps, row, { caller, at })
    }
    return { row, user }
  })
  deps.forgetSessions(caller.workspaceId)
  return changed
}

/** Takes the user out: not shown and not let in any more. The person and what they recorded stay. */
export async function removeUser(deps: AccountsDeps, caller: ScimCaller, id: string): Promise<void> {
  await deps.database.inWorkspace(caller.workspaceId, async tx => {
    await lockProvisioning(tx)
    const { row } = await knownUser(tx, id)
    const at = deps.clock()
    for (const groupId of await readGroupIdsOf(tx, id)) await removeMembers(tx, groupId, [id])
    const taken = { ...row, active: false, deleted: true, changedAt: at }
    await saveUser(tx, taken)
    await note(tx, 'user.deprovisioned', taken, { caller, at, after: null })
    await settleAccess(tx, deps, taken, { caller, at })
  })
  deps.forgetSessions(caller.workspaceId)
}

type Saved = {
  readonly personId: string
  readonly user: ScimUser
  readonly createdAt: Date
  readonly at: Date
}

async function save(
  tx: Tx,
  deps: AccountsDeps,
  { personId, user, createdAt, at }: Saved,
): Promise<ScimUserRow> {
  const saidRef = deps.newId('wrd')
  const { active, ...said } = user
  await keepWords(tx, [
    { id: saidRef, kind: 'person.directory', personRef: personId, text: JSON.stringify(said) },
  ])
  const row: ScimUserRow = {
    workspaceId: tx.workspaceId,
    personId,
    userNameSha256: nameHash(tx, user.userName),
    externalIdSha256: user.externalId === undefined ? null : externalIdHash(tx, user.externalId),
    saidRef,
    active,
    deleted: false,
    createdAt,
    changedAt: at,
  }
  await saveUser(tx, row)
  return row
}

type Doing = { readonly caller: ScimCaller; readonly at: Date }

/** Who is active has what their groups give; who is not has no role, no session and no open invitation. */
async function settleAccess(
  tx: Tx,
  deps: AccountsDeps,
  { personId, active }: ScimUserRow,
  { caller, at }: Doing,
): Promise<void> {
  const by = byCaller(caller)
  if (active) await applyGroups(tx, deps, personId, { by, at })
  else await endAccess(tx, personId, by, at)
}

function note(
  tx: Tx,
  action: AuditAction,
  { personId }: ScimUserRow,
  { caller, at, after }: Doing & { readonly after: unknown },
): Promise<void> {
  const by = byCaller(caller)
  const subject = { kind: 'people', id: personId }
  return recordAudit(tx, [{ action, subject, accountId: null, before: null, after, by, at }])
}
