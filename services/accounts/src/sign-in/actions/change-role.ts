// Who may sign in, and as what: a role is given, changed and taken away, and what was open under another role is closed with it.
import { type AuditBy, recordAudit } from '@rung/audit'
import type { Tx } from '@rung/database'
import { holdOffErasure, resolvePerson } from '@rung/directory'
import type { Caller, Role } from '@rung/http-service'
import { type Refusal, refuse } from '@rung/kernel'
import type { AccountsDeps } from '../../deps.ts'
import { barPerson, unbarPerson } from '../storage/identities.ts'
import { revokeOpenOf } from '../storage/invitations.ts'
import { deleteRole, holdRole, saveRole } from '../storage/person-roles.ts'
import { endSessionsOf } from '../storage/sessions.ts'
import type { PersonRoleRow } from '../storage/sign-in-tables.ts'

type From = Pick<Caller, 'workspaceId' | 'keyId' | 'personId'>

/** Gives the person a role: they may sign in from now on. Their sessions open nothing until they have a new id. */
export async function changeRole(
  deps: AccountsDeps,
  caller: From,
  { person, role }: { readonly person: string; readonly role: Role },
): Promise<PersonRoleRow | Refusal> {
  const changed = await deps.database.inWorkspace(caller.workspaceId, async tx => {
    await holdOffErasure(tx)
    const personId = (await resolvePerson(tx, person))?.id
    if (personId === undefined) return noPerson(person)
    const at = deps.clock()
    // First, as whoever signs in holds their invitation first: a role that waits in a link would come back later.
    await revokeOpenOf(tx, personId, { at, by: caller.keyId })
    return giveRole(tx, { personId, role }, caller, at)
  })
  deps.forgetSessions(caller.workspaceId)
  return changed
}

type Given = {
  readonly personId: string
  readonly role: Role
  /** True when groups of an issuer say it. Left out, an admin does: then who was kept out is let in again. */
  readonly fromGroups?: boolean
}

/** The same in a transaction that is open; the role they have already changes nothing. */
export async function giveRole(
  tx: Tx,
  { personId, role, fromGroups = false }: Given,
  by: AuditBy,
  at: Date,
): Promise<PersonRoleRow> {
  const before = await holdRole(tx, personId)
  if (!fromGroups) await unbarPerson(tx, personId)
  if (before?.role === role && before.fromGroups === fromGroups) return before
  const isSame = before?.role === role
  const since = isSame
    ? { roleSince: before.roleSince, roleBy: before.roleBy }
    : { roleSince: at, roleBy: by.keyId }
  const row = { workspaceId: tx.workspaceId, personId, role, fromGroups, ...since }
  await saveRole(tx, row)
  if (isSame) return row
  await recordAudit(tx, [
    {
      action: 'role.changed',
      subject: { kind: 'roles', id: personId },
      accountId: null,
      before: before === undefined ? null : { role: before.role },
      after: { role },
      by,
      at,
    },
  ])
  return row
}

/** The person does not sign in any more: their sessions end, their invitations open nothing. */
export async function removeRole(
  deps: AccountsDeps,
  caller: From,
  person: string,
): Promise<PersonRoleRow | Refusal> {
  const removed = await deps.database.inWorkspace(caller.workspaceId, async tx => {
    const known = (await resolvePerson(tx, person))?.id
    const at = deps.clock()
    const held = await endAccess(tx, known ?? person, caller, at)
    // Until an admin says otherwise: else their groups would give it back at the next sign-in.
    if (known !== undefined) await barPerson(tx, known, { at, by: caller.keyId })
    if (held !== undefined) return held
    return known === undefined ? noPerson(person) : refuse('conflict', `"${person}" has no role`)
  })
  deps.forgetSessions(caller.workspaceId)
  return removed
}

/** The same in a transaction that is open: of a person who is erased too. The role that they had, if any. */
export async function endAccess(
  tx: Tx,
  personId: string,
  by: AuditBy,
  at: Date,
): Promise<PersonRoleRow | undefined> {
  const revocation = { at, by: by.keyId }
  await revokeOpenOf(tx, personId, revocation)
  const held = await holdRole(tx, personId)
  const ended = await endSessionsOf(tx, personId, revocation)
  if (held === undefined) return undefined
  await deleteRole(tx, personId)
  await recordAudit(tx, [
    {
      action: 'role.removed',
      subject: { kind: 'roles', id: personId },
      accountId: null,
      before: { role: held.role },
      after: { sessionsEnded: ended.length },
      by,
      at,
    },
  ])
  return held
}

function noPerson(name: string): Refusal {
  return refuse('not_found', `no person is called "${name}" in this workspace`, {
    fix: 'Create them first, with POST /v1/people.',
  })
}
