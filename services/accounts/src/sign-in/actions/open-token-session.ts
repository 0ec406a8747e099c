// The session of an agent that asks for a person by an access token: the same token has one, in whatever process it is first shown.
import { holdOffErasure, readWorkspace } from '@rung/directory'
import { hashKey } from '@rung/http-service'
import { type Refusal, refuse } from '@rung/kernel'
import type { AccountsDeps } from '../../deps.ts'
import type { AgentClaims } from '../oidc/access-token.ts'
import type { GroupRole } from '../oidc/role-of-groups.ts'
import { SIGN_IN_POLICY } from '../policy.ts'
import { deleteSessionsBefore, insertSession, selectSessionByText } from '../storage/sessions.ts'
import type { SessionRow } from '../storage/sign-in-tables.ts'
import { auditStart, daysFrom } from './start-session.ts'
import { type NotSignedIn, whoComes } from './who-comes.ts'

export type ByToken = {
  readonly agent: AgentClaims
  /** What the agent asks with from then on. */
  readonly text: string
  /** Undefined: groups say nothing of roles here. */
  readonly roles: readonly GroupRole[] | undefined
}

/** One that was ended stays ended while its token lasts: who has another token begins another one, if they may. */
export async function openTokenSession(
  deps: AccountsDeps,
  { agent, text, roles }: ByToken,
): Promise<SessionRow | Refusal> {
  const { claims, speaksOfGroups } = agent
  const { workspaceId } = claims
  const sha256 = hashKey(text)
  return deps.database.inWorkspace(workspaceId, async tx => {
    const known = await selectSessionByText(tx, sha256)
    if (known !== undefined) return known.revokedAt === null ? known : over()
    if ((await readWorkspace(tx)) === undefined) return notHere({ problem: 'not_known' })
    await holdOffErasure(tx)
    const at = deps.clock()
    const person = await whoComes(tx, deps, { claims, roles, speaksOfGroups }, at)
    if ('problem' in person) return notHere(person)
    // of two that came at once the other was first
    const meanwhile = await selectSessionByText(tx, sha256)
    if (meanwhile !== undefined) return meanwhile
    await deleteSessionsBefore(tx, daysFrom(at, -SIGN_IN_POLICY.keepOverDays))
    const row = rowOf({ ...person, workspaceId, id: deps.newId('ses'), sha256 }, agent, at)
    await insertSession(tx, row)
    await auditStart(tx, row)
    return row
  })
}

function rowOf(
  session: Pick<SessionRow, 'workspaceId' | 'id' | 'sha256' | 'personId' | 'role'>,
  { expiresAt, scope }: AgentClaims,
  at: Date,
): SessionRow {
  const longest = daysFrom(at, SIGN_IN_POLICY.oidcSessionHours / 24)
  return {
    ...session,
    method: 'token',
    agentScope: scope,
    previousSha256: null,
    createdAt: at,
    rotatedAt: at,
    lastSeenAt: null,
    expiresAt: expiresAt < longest ? expiresAt : longest,
    revokedAt: null,
    revokedBy: null,
  }
}

const over = (): Refusal =>
  refuse('unauthenticated', 'What was begun with this access token was ended here.', {
    fix: 'Sign in at the issuer again, for another token.',
  })

const WHY: Readonly<Record<NotSignedIn['problem'], string>> = {
  not_known: 'Nobody here is who this access token is of.',
  no_role: 'Who this access token is of has no role here.',
  deactivated: 'Who this access token is of does not sign in here any more.',
}

const notHere = ({ problem }: NotSignedIn): Refusal =>
  refuse('unauthenticated', WHY[problem], { fix: 'Ask an admin of the workspace to let them in.' })
