// Signs somebody in by an invitation: the link is used up and the session begins together, so that of two clicks one counts.
import type { Tx } from '@rung/database'
import { resolvePerson } from '@rung/directory'
import type { PresentedLink, PresentedSession } from '@rung/http-service'
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import type { AccountsDeps } from '../../deps.ts'
import { findUser } from '../scim/storage/users.ts'
import { holdInvitation, markUsed } from '../storage/invitations.ts'
import type { InvitationRow } from '../storage/sign-in-tables.ts'
import { giveRole } from './change-role.ts'
import { type Started, startSession } from './start-session.ts'

export async function acceptInvitation(
  deps: AccountsDeps,
  link: PresentedLink,
  former: PresentedSession | undefined,
): Promise<Started | Refusal> {
  const started = await deps.database.inWorkspace(link.workspaceId, async tx => {
    const at = deps.clock()
    const invitation = await usable(tx, link, at)
    if (isRefusal(invitation)) return invitation
    const { id, personId, role } = invitation
    await markUsed(tx, id, at)
    const byInvitation = { keyId: id, personId: null }
    await giveRole(tx, { personId, role }, byInvitation, at)
    return startSession(tx, deps, { personId, role, method: 'invitation', former })
  })
  deps.forgetSessions(link.workspaceId)
  return started
}

async function usable(tx: Tx, { sha256 }: PresentedLink, at: Date): Promise<InvitationRow | Refusal> {
  const found = await holdInvitation(tx, sha256)
  if (found === undefined) return refuse('unauthenticated', 'This invitation is not known.')
  if (found.usedAt !== null) return over('was used: it is good once')
  if (found.revokedAt !== null) return over('was revoked')
  if (found.expiresAt <= at) return over(`expired at ${found.expiresAt.toISOString()}`)
  // Deactivated by the company's directory since.
  if ((await findUser(tx, found.personId))?.active === false)
    return over('is for somebody who was deactivated')
  // Taken back or erased since.
  return (await resolvePerson(tx, found.personId)) === undefined ? over('is for nobody any more') : found
}

const over = (why: string): Refusal =>
  refuse('gone', `This invitation ${why}.`, { fix: 'Ask an admin for a new one.' })
