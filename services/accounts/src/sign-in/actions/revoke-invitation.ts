// Takes an invitation back: its link opens nothing any more. Doing it twice changes nothing.
import { byCaller, recordAudit } from '@rung/audit'
import type { Caller } from '@rung/http-service'
import { type Refusal, refuse } from '@rung/kernel'
import type { AccountsDeps } from '../../deps.ts'
import { holdInvitationById, markRevoked } from '../storage/invitations.ts'
import type { InvitationRow } from '../storage/sign-in-tables.ts'

/** The invitation as it is afterwards. One that was used is refused: end the session instead. */
export function revokeInvitation(
  deps: AccountsDeps,
  caller: Pick<Caller, 'workspaceId' | 'keyId' | 'personId'>,
  id: string,
): Promise<InvitationRow | Refusal> {
  return deps.database.inWorkspace(caller.workspaceId, async tx => {
    const row = await holdInvitationById(tx, id)
    if (row === undefined) return refuse('not_found', `no invitation is called "${id}" in this workspace`)
    if (row.usedAt !== null) {
      return refuse('conflict', 'This invitation was used: there is nothing to revoke.', {
        fix: 'End the session with DELETE /v1/sessions/{id}, or their role with DELETE /v1/roles/{person}.',
      })
    }
    if (row.revokedAt !== null) return row
    const at = deps.clock()
    await markRevoked(tx, id, { at, by: caller.keyId })
    await recordAudit(tx, [
      {
        action: 'invitation.revoked',
        subject: { kind: 'invitations', id },
        accountId: null,
        before: { revokedAt: null },
        after: { revokedAt: at },
        by: byCaller(caller),
        at,
      },
    ])
    return { ...row, revokedAt: at, revokedBy: caller.keyId }
  })
}
