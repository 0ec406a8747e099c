// Ends sessions: one's own, another's, the one a browser had before. Doing it twice changes nothing.
import { type AuditAction, byCaller, recordAudit } from '@rung/audit'
import type { Tx } from '@rung/database'
import type { Caller, PresentedSession } from '@rung/http-service'
import { type Refusal, refuse } from '@rung/kernel'
import type { AccountsDeps } from '../../deps.ts'
import type { Revocation } from '../storage/invitations.ts'
import { endSessionRow, findSessionByText, holdSession } from '../storage/sessions.ts'
import type { SessionRow } from '../storage/sign-in-tables.ts'

type By = Pick<Caller, 'workspaceId' | 'keyId' | 'personId'>

/** Signs out whoever calls. */
export async function signOut(deps: AccountsDeps, caller: By): Promise<void> {
  await deps.database.inWorkspace(caller.workspaceId, async tx => {
    const row = await holdSession(tx, caller.keyId)
    if (row !== undefined) await end(tx, row, { action: 'session.ended', by: caller, at: deps.clock() })
  })
  deps.forgetSessions(caller.workspaceId)
}

/** Ends another's session, or one's own from another place: the session as it is afterwards. */
export async function revokeSession(
  deps: AccountsDeps,
  caller: By,
  id: string,
): Promise<SessionRow | Refusal> {
  const revoked = await deps.database.inWorkspace(caller.workspaceId, async tx => {
    const row = await holdSession(tx, id)
    if (row === undefined) return refuse('not_found', `no session is called "${id}" in this workspace`)
    return end(tx, row, { action: 'session.revoked', by: caller, at: deps.clock() })
  })
  deps.forgetSessions(caller.workspaceId)
  return revoked
}

type Ending = { readonly action: AuditAction; readonly by: Omit<By, 'workspaceId'>; readonly at: Date }

async function end(tx: Tx, row: SessionRow, { action, by, at }: Ending): Promise<SessionRow> {
  if (row.revokedAt !== null) return row
  await endSessionRow(tx, row.id, { at, by: by.keyId })
  await recordAudit(tx, [
    {
      action,
      subject: { kind: 'sessions', id: row.id },
      accountId: null,
      before: { revokedAt: null },
      after: { person: row.personId, revokedAt: at },
      by: byCaller(by),
      at,
    },
  ])
  return { ...row, revokedAt: at, revokedBy: by.keyId }
}

/** Ends the session that a browser had when somebody signed in with it, in a transaction that is open: one browser, one person. */
export async function endFormerSession(
  tx: Tx,
  { sha256 }: PresentedSession,
  { at, by }: Revocation & { readonly by: string },
): Promise<void> {
  const row = await findSessionByText(tx, sha256)
  if (row !== undefined) {
    const byNextSession = { keyId: by, personId: row.personId }
    await end(tx, row, { action: 'session.ended', by: byNextSession, at })
  }
}
