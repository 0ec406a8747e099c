// Groups of the directory, read and changed: who comes in or goes out has another role at once.
import { type AuditAction, byCaller, recordAudit } from '@rung/audit'
import type { Tx } from '@rung/database'
import type { AccountsDeps } from '../../../deps.ts'
import type { ScimGroup } from '../group-resource.ts'
import { ScimRefusal } from '../scim-error.ts'
import {
  addMembers,
  deleteGroup,
  findGroup,
  insertGroup,
  readMembers,
  removeMembers,
  selectGroups,
  updateGroup,
} from '../storage/groups.ts'
import type { ScimGroupRow } from '../storage/scim-tables.ts'
import { lockProvisioning, selectUserIds } from '../storage/users.ts'
import type { ScimCaller } from './change-users.ts'
import { applyGroups } from './group-roles.ts'

export type KnownGroup = { readonly row: ScimGroupRow; readonly group: ScimGroup }

export function listGroups(deps: Pick<AccountsDeps, 'database'>, workspaceId: string): Promise<KnownGroup[]> {
  return deps.database.inWorkspace(
    workspaceId,
    async tx => {
      const rows = await selectGroups(tx)
      const members = await readMembers(
        tx,
        rows.map(({ id }) => id),
      )
      return rows.map(row => known(row, members.get(row.id) ?? []))
    },
    { readOnly: true },
  )
}

export function readGroupOf(
  deps: Pick<AccountsDeps, 'database'>,
  workspaceId: string,
  id: string,
): Promise<KnownGroup> {
  return deps.database.inWorkspace(workspaceId, tx => knownGroup(tx, id), { readOnly: true })
}

export async function createGroup(
  deps: AccountsDeps,
  caller: ScimCaller,
  group: ScimGroup,
): Promise<KnownGroup> {
  const made = await deps.database.inWorkspace(caller.workspaceId, async tx => {
    await lockProvisioning(tx)
    const at = deps.clock()
    const { displayName, externalId, members } = group
    const id = deps.newId('grp')
    const row = { workspaceId: tx.workspaceId, id, displayName, externalId, createdAt: at, changedAt: at }
    if (!(await insertGroup(tx, row))) throw nameTaken()
    await refuseStrangers(tx, members)
    await addMembers(tx, id, members)
    await settle(tx, deps, 'group.changed', { row, added: members, removed: [], touched: members, caller })
    return { row, group }
  })
  deps.forgetSessions(caller.workspaceId)
  return made
}

/** Changes the group to what `change` makes of it as it is. */
export async function changeGroup(
  deps: AccountsDeps,
  caller: ScimCaller,
  id: string,
  change: (before: ScimGroup) => ScimGroup,
): Promise<KnownGroup> {
  const changed = await deps.database.inWorkspace(caller.workspaceId, async tx => {
    await lockProvisioning(tx)
    const before = await knownGroup(tx, id)
    const group = change(before.group)
    if (JSON.stringify(group) === JSON.stringify(before.group)) return before
    const { displayName, externalId } = group
    const isRenamed = displayName !== before.row.displayName
    if (isRenamed && (await selectGroups(tx, displayName)).length > 0) throw nameTaken()
    const row = { ...before.row, displayName, externalId, changedAt: deps.clock() }
    await updateGroup(tx, row)
    const added = without(group.members, before.group.members)
    const removed = without(before.group.members, group.members)
    await refuseStrangers(tx, added)
    await addMembers(tx, id, added)
    await removeMembers(tx, id, removed)
    // under another name it means another role to all who are in it
    const touched = isRenamed ? [...group.members, ...removed] : [...added, ...removed]
    await settle(tx, deps, 'group.changed', { row, added, removed, touched, caller })
    return { row, group }
  })
  deps.forgetSessions(caller.workspaceId)
  return changed
}

export async function removeGroup(deps: AccountsDeps, caller: ScimCaller, id: string): Promise<void> {
  await deps.database.inWorkspace(caller.workspaceId, async tx => {
    await lockProvisioning(tx)
    const { row, group } = await knownGroup(tx, id)
    await deleteGroup(tx, id)
    const removed = group.members
    await settle(tx, deps, 'group.deleted', { row, added: [], removed, touched: removed, caller })
  })
  deps.forgetSessions(caller.workspaceId)
}

async function knownGroup(tx: Tx, id: string): Promise<KnownGroup> {
  const row = await findGroup(tx, id)
  if (row === undefined) throw new ScimRefusal(404, `There is no group "${id}".`)
  return known(row, (await readMembers(tx, [id])).get(id) ?? [])
}

function known(row: ScimGroupRow, members: readonly string[]): KnownGroup {
  return { row, group: { displayName: row.displayName, externalId: row.externalId, members } }
}

const without = (some: readonly string[], others: readonly string[]): string[] => {
  const known = new Set(others)
  return some.filter(each => !known.has(each))
}

/** Members are users that the directory has created here before. */
async function refuseStrangers(tx: Tx, members: readonly string[]): Promise<void> {
  if (members.length === 0) return
  const [stranger] = without(members, await selectUserIds(tx, members))
  if (stranger !== undefined) throw new ScimRefusal(400, `There is no user "${stranger}".`, 'invalidValue')
}

const nameTaken = () => new ScimRefusal(409, 'Another group has this displayName.', 'uniqueness')

type Change = {
  readonly row: ScimGroupRow
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly touched: readonly string[]
  readonly caller: ScimCaller
}

async function settle(
  tx: Tx,
  deps: AccountsDeps,
  action: AuditAction,
  { row, added, removed, touched, caller }: Change,
): Promise<void> {
  const at = deps.clock()
  const by = byCaller(caller)
  const subject = { kind: 'groups', id: row.id }
  const after = { displayName: row.displayName, added, removed }
  await recordAudit(tx, [{ action, subject, accountId: null, before: null, after, by, at }])
  for (const personId of touched) await applyGroups(tx, deps, personId, { by, at })
}
