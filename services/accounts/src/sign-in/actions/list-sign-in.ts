// Lists what signing in is made of: roles, invitations, and who is signed in now. Each page in the order of ids.
import { DIRECTORY_POLICY } from '@rung/directory'
import type { AccountsDeps } from '../../deps.ts'
import { selectInvitations } from '../storage/invitations.ts'
import { type Called, readCalled } from '../storage/people-by-email.ts'
import { selectRoles } from '../storage/person-roles.ts'
import { selectLiveSessions } from '../storage/sessions.ts'
import type { InvitationRow, PersonRoleRow, SessionRow } from '../storage/sign-in-tables.ts'

export type Asked = { readonly limit: number; readonly cursor: string | null }
export type Listed<Row> = { readonly rows: readonly Row[]; readonly nextCursor: string | null }

/** A role, and what its person is called. */
export type NamedRole = PersonRoleRow & Called

type Deps = Pick<AccountsDeps, 'database' | 'clock'>

export function listRoles(deps: Deps, workspaceId: string, asked: Asked): Promise<Listed<NamedRole>> {
  return deps.database.inWorkspace(
    workspaceId,
    async tx => {
      const rows = await selectRoles(tx, { afterId: asked.cursor ?? '', limit: asked.limit + 1 })
      const called = await readCalled(
        tx,
        rows.map(row => row.personId),
      )
      const nameless = (id: string): Called => ({ externalId: id, name: null })
      const named = rows.map(row => ({ ...row, ...(called.get(row.personId) ?? nameless(row.personId)) }))
      return pageOf(named, asked.limit, row => row.personId)
    },
    { readOnly: true, together: true },
  )
}

export function listInvitations(
  deps: Deps,
  workspaceId: string,
  asked: Asked,
): Promise<Listed<InvitationRow>> {
  return deps.database.inWorkspace(
    workspaceId,
    async tx => {
      const rows = await selectInvitations(tx, { afterId: asked.cursor ?? '', limit: asked.limit + 1 })
      return pageOf(rows, asked.limit, row => row.id)
    },
    { readOnly: true, together: true },
  )
}

export function listSessions(deps: Deps, workspaceId: string, asked: Asked): Promise<Listed<SessionRow>> {
  const now = deps.clock()
  const usedSince = new Date(now.getTime() - DIRECTORY_POLICY.sessionIdleMs)
  return deps.database.inWorkspace(
    workspaceId,
    async tx => {
      const page = { afterId: asked.cursor ?? '', limit: asked.limit + 1, now, usedSince }
      return pageOf(await selectLiveSessions(tx, page), asked.limit, row => row.id)
    },
    { readOnly: true, together: true },
  )
}

function pageOf<Row>(rows: readonly Row[], limit: number, idOf: (row: Row) => string): Listed<Row> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { rows: shown, nextCursor: rows.length > limit && last !== undefined ? idOf(last) : null }
}
