// Roles of people: who may sign in, and as what.
import type { Tx } from '@rung/database'
import { and, asc, eq, gt } from 'drizzle-orm'
import { type PersonRoleRow, personRoles } from './sign-in-tables.ts'

/** The role that a person has, or undefined; held until the end of the transaction, so that one changes them at a time. */
export async function holdRole(tx: Tx, personId: string): Promise<PersonRoleRow | undefined> {
  const rows = await tx.db
    .select()
    .from(personRoles)
    .where(and(eq(personRoles.workspaceId, tx.workspaceId), eq(personRoles.personId, personId)))
    .for('update')
  return rows[0]
}

/** The same, as it stands at this moment. */
export async function selectRole(tx: Tx, personId: string): Promise<PersonRoleRow | undefined> {
  const rows = await tx.db
    .select()
    .from(personRoles)
    .where(and(eq(personRoles.workspaceId, tx.workspaceId), eq(personRoles.personId, personId)))
  return rows[0]
}

/** In the order of the ids of people: at most `limit` of those after `afterId`. */
export function selectRoles(tx: Tx, page: { afterId: string; limit: number }): Promise<PersonRoleRow[]> {
  return tx.db
    .select()
    .from(personRoles)
    .where(and(eq(personRoles.workspaceId, tx.workspaceId), gt(personRoles.personId, page.afterId)))
    .orderBy(asc(personRoles.personId))
    .limit(page.limit)
}

/** Gives the person a role, or another one. */
export async function saveRole(tx: Tx, row: PersonRoleRow): Promise<void> {
  const { role, roleSince, roleBy, fromGroups } = row
  await tx.db
    .insert(personRoles)
    .values(row)
    .onConflictDoUpdate({
      target: [personRoles.workspaceId, personRoles.personId],
      set: { role, roleSince, roleBy, fromGroups },
    })
}

export async function deleteRole(tx: Tx, personId: string): Promise<void> {
  await tx.db
    .delete(personRoles)
    .where(and(eq(personRoles.workspaceId, tx.workspaceId), eq(personRoles.personId, personId)))
}
