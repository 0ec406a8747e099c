// Begins a session of somebody who has proved who they are, by whatever method: a new id, and the one their browser had before ended.
import { recordAudit } from '@rung/audit'
import type { Tx } from '@rung/database'
import { formatSession, hashKey, type PresentedSession, type Role, SESSION_BYTES } from '@rung/http-service'
import type { AccountsDeps } from '../../deps.ts'
import { SIGN_IN_POLICY } from '../policy.ts'
import { deleteSessionsBefore, insertSession } from '../storage/sessions.ts'
import type { SessionRow, SignInMethod } from '../storage/sign-in-tables.ts'
import { readWhoIs, type WhoIs } from '../storage/who-is.ts'
import { endFormerSession } from './end-session.ts'

export type Started = {
  readonly row: SessionRow
  /** What the browser keeps; it is nowhere else. */
  readonly text: string
  readonly who: WhoIs
}

type StartDeps = Pick<AccountsDeps, 'clock' | 'newId' | 'randomBytes'>

type BrowserMethod = Exclude<SignInMethod, 'token'>

export type Proven = {
  readonly personId: string
  readonly role: Role
  readonly method: BrowserMethod
  /** The session that came with the request, whoever put it into this browser. */
  readonly former: PresentedSession | undefined
}

const DAYS_BY_METHOD: Readonly<Record<BrowserMethod, number>> = {
  invitation: SIGN_IN_POLICY.sessionDays,
  demo: SIGN_IN_POLICY.sessionDays,
  oidc: SIGN_IN_POLICY.oidcSessionHours / 24,
}

/** In a transaction that is open: what proves who they are is used up in the same one. */
export async function startSession(tx: Tx, deps: StartDeps, proven: Proven): Promise<Started> {
  const { personId, role, method, former } = proven
  const now = deps.clock()
  const draw = deps.randomBytes
  // All of it is drawn anew: nothing that was known before the sign-in is worth anything after it.
  const text = formatSession(tx.workspaceId, draw(SESSION_BYTES.stays), draw(SESSION_BYTES.rotates))
  const row: SessionRow = {
    workspaceId: tx.workspaceId,
    id: deps.newId('ses'),
    sha256: hashKey(text),
    previousSha256: null,
    personId,
    role,
    method,
    createdAt: now,
    rotatedAt: now,
    lastSeenAt: null,
    expiresAt: daysFrom(now, DAYS_BY_METHOD[method]),
    revokedAt: null,
    revokedBy: null,
    agentScope: null,
  }
  if (former?.workspaceId === tx.workspaceId) await endFormerSession(tx, former, { at: now, by: row.id })
  await deleteSessionsBefore(tx, daysFrom(now, -SIGN_IN_POLICY.keepOverDays))
  await insertSession(tx, row)
  await auditStart(tx, row)
  return { row, text, who: await readWhoIs(tx, personId) }
}

export async function auditStart(
  tx: Tx,
  { id, personId, role, method, expiresAt, createdAt }: SessionRow,
): Promise<void> {
  const bySession = { keyId: id, personId }
  await recordAudit(tx, [
    {
      action: 'session.started',
      subject: { kind: 'sessions', id },
      accountId: null,
      before: null,
      after: { person: personId, role, method, expiresAt },
      by: bySession,
      at: createdAt,
    },
  ])
}

/** Days of 24 hours. */
export const daysFrom = (at: Date, days: number): Date => new Date(at.getTime() + days * 86_400_000)
