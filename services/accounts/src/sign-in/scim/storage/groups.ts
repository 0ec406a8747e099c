// Groups of the directory and who is in them.
import type { Tx } from '@rung/database'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { type ScimGroupRow, scimGroups, scimMembers } from './scim-tables.ts'

/** In the order of their ids: all, or those of one name. */
export function selectGroups(tx: Tx, displayName?: string): Promise<ScimGroupRow[]> {
  const named = displayName === undefined ? [] : [eq(scimGroups.displayName, displayName)]
  return tx.db
    .select()
    .from(scimGroups)
    .where(and(eq(scimGroups.workspaceId, tx.workspaceId), ...named))
    .orderBy(asc(scimGroups.id))
}

export async function findGroup(tx: Tx, id: string): Promise<ScimGroupRow | undefined> {
  const rows = await tx.db
    .select()
    .from(scimGroups)
    .where(and(eq(scimGroups.workspaceId, tx.workspaceId), eq(scimGroups.id, id)))
  return rows[0]
}

/** False where another group has the name. */
export async function insertGroup(tx: Tx, row: ScimGroupRow): Promise<boolean> {
  const made = await tx.db
    .insert(scimGroups)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: scimGroups.id })
  return made.length === 1
}

export async function updateGroup(
  tx: Tx,
  { id, displayName, externalId, changedAt }: ScimGroupRow,
): Promise<void> {
  await tx.db
    .update(scimGroups)
    .set({ displayName, externalId, changedAt })
    .where(and(eq(scimGroups.workspaceId, tx.workspaceId), eq(scimGroups.id, id)))
}

export async function deleteGroup(tx: Tx, id: string): Promise<void> {
  await tx.db
    .delete(scimMembers)
    .where(and(eq(scimMembers.workspaceId, tx.workspaceId), eq(scimMembers.groupId, id)))
  await tx.db.delete(scimGroups).where(and(eq(scimGroups.workspaceId, tx.workspaceId), eq(scimGroups.id, id)))
}

/** The ids of each group's members, in order; groups without any are absent. */
export async function readMembers(
  tx: Tx,
  groupIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx.db
    .select({ groupId: scimMembers.groupId, personId: scimMembers.personId })
    .from(scimMembers)
    .where(and(eq(scimMembers.workspaceId, tx.workspaceId), inArray(scimMembers.groupId, [...groupIds])))
    .orderBy(asc(scimMembers.personId))
  const byGroup = Map.groupBy(rows, ({ groupId }) => groupId)
  return new Map([...byGroup].map(([id, members]) => [id, members.map(({ personId }) => personId)]))
}

export async function addMembers(tx: Tx, groupId: string, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  const rows = personIds.map(personId => ({ workspaceId: tx.workspaceId, groupId, personId }))
  await tx.db.insert(scimMembers).values(rows).onConflictDoNothing()
}

export async function removeMembers(tx: Tx, groupId: string, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  await tx.db
    .delete(scimMembers)
    .where(
      and(
        eq(scimMembers.workspaceId, tx.workspaceId),
        eq(scimMembers.groupId, groupId),
        inArray(scimMembers.personId, [...personIds]),
      ),
    )
}

/** The names of the groups that somebody is in. */
export async function readGroupNames(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx.db
    .select({ name: scimGroups.displayName })
    .from(scimMembers)
    .innerJoin(
      scimGroups,
      and(eq(scimGroups.workspaceId, scimMembers.workspaceId), eq(scimGroups.id, scimMembers.groupId)),
    )
    .where(and(eq(scimMembers.workspaceId, tx.workspaceId), eq(scimMembers.personId, personId)))
  return rows.map(({ name }) => name)
}

/** The ids of the groups that somebody is in. */
export async function readGroupIdsOf(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx.db
    .select({ groupId: scimMembers.groupId })
    .from(scimMembers)
    .where(and(eq(scimMembers.workspaceId, tx.workspaceId), eq(scimMembers.personId, personId)))
  return rows.map(({ groupId }) => groupId)
}
