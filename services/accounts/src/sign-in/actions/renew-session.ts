// Who is signed in, and a new id for their session when it is time for one, or when their role is another than its id was given for.
import type { Tx } from '@rung/database'
import { DIRECTORY_POLICY } from '@rung/directory'
import { hashKey, type KnownSession, rotateSession, SESSION_BYTES } from '@rung/http-service'
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import type { AccountsDeps } from '../../deps.ts'
import { SIGN_IN_POLICY } from '../policy.ts'
import { holdRole } from '../storage/person-roles.ts'
import { holdSession, rotateId } from '../storage/sessions.ts'
import type { PersonRoleRow, SessionRow } from '../storage/sign-in-tables.ts'
import { readWhoIs, type WhoIs } from '../storage/who-is.ts'

export type Renewed = {
  readonly row: SessionRow
  readonly who: WhoIs
  /** The session under its new id; null: it keeps the one it has. */
  readonly text: string | null
}

/** Of several who ask at once with one id, one gets the new id; that of the others stays good for a minute. */
export async function renewSession(
  deps: AccountsDeps,
  { record, presented }: KnownSession,
): Promise<Renewed | Refusal> {
  const { workspaceId, id } = record
  const renewed = await deps.database.inWorkspace(workspaceId, async tx => {
    const held = await holdRole(tx, record.personId)
    const row = await holdSession(tx, id)
    if (row === undefined || row.revokedAt !== null || held === undefined) return over()
    const now = deps.clock()
    const who = await readWhoIs(tx, row.personId)
    if (!isDue(row, held, presented.sha256, now)) return { row, who, text: null }
    const draw = deps.randomBytes
    const text = rotateSession(presented, draw(SESSION_BYTES.rotates))
    return { row: await rotate(tx, row, { held, text, presented: presented.sha256, now }), who, text }
  })
  // One that keeps its id changed nothing: what is remembered of it, and of everybody else, stays good.
  if (isRefusal(renewed) || renewed.text !== null) deps.forgetSessions(workspaceId)
  return renewed
}

/** True when the id that came is to be replaced: it is old, of another role, or its replacement never arrived. */
function isDue(row: SessionRow, held: PersonRoleRow, sha256: string, now: Date): boolean {
  const age = now.getTime() - row.rotatedAt.getTime()
  if (row.sha256 === sha256) {
    return held.role !== row.role || age >= SIGN_IN_POLICY.rotateAfterMinutes * 60_000
  }
  return row.previousSha256 === sha256 && row.lastSeenAt === null && age >= DIRECTORY_POLICY.formerIdMs
}

type Rotation = {
  readonly held: PersonRoleRow
  readonly text: string
  readonly presented: string
  readonly now: Date
}

async function rotate(
  tx: Tx,
  row: SessionRow,
  { held, text, presented, now }: Rotation,
): Promise<SessionRow> {
  const { role } = held
  const sha256 = hashKey(text)
  // Whoever knew the id before gains nothing by what the person has become since.
  const previousSha256 = role === row.role ? presented : null
  await rotateId(tx, row.id, { sha256, previousSha256, role, at: now })
  return { ...row, sha256, previousSha256, role, rotatedAt: now, lastSeenAt: null }
}

const over = (): Refusal => refuse('unauthenticated', 'This session was ended.', { fix: 'Sign in again.' })
