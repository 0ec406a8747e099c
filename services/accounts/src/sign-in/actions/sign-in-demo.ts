// Signs a visitor of the demo in as one of its people, without proof: only whoever runs Rung on their own machine has it call this.
import { BY_ITSELF } from '@rung/audit'
import { resolvePerson } from '@rung/directory'
import type { PresentedSession, Role } from '@rung/http-service'
import { type Refusal, refuse } from '@rung/kernel'
import type { AccountsDeps } from '../../deps.ts'
import { giveRole } from './change-role.ts'
import { type Started, startSession } from './start-session.ts'

export type DemoVisit = {
  readonly workspaceId: string
  /** The externalId of one of its people. */
  readonly person: string
  readonly role: Role
  readonly former: PresentedSession | undefined
}

export async function signInDemo(deps: AccountsDeps, visit: DemoVisit): Promise<Started | Refusal> {
  const { workspaceId, person, role, former } = visit
  const started = await deps.database.inWorkspace(workspaceId, async tx => {
    const personId = (await resolvePerson(tx, person))?.id
    if (personId === undefined) return refuse('not_found', `The demo has nobody called "${person}".`)
    await giveRole(tx, { personId, role }, BY_ITSELF, deps.clock())
    return startSession(tx, deps, { personId, role, method: 'demo', former })
  })
  deps.forgetSessions(workspaceId)
  return started
}
