// Users of the directory, found by hashes of what they are called there.
import type { Tx } from '@rung/database'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { type ScimUserRow, scimMembers, scimUsers } from './scim-tables.ts'

/** One change of the workspace's users and groups at a time, until the end of the transaction: directories send them in turn anyway. */
export async function lockProvisioning(tx: Tx): Promise<void> {
  await tx.query({
    name: 'accounts-lock-provisioning',
    text: `select pg_advisory_xact_lock(hashtextextended('provisioning:' || $1, 0))`,
    values: [tx.workspaceId],
  })
}

/** All of them in the order of their ids, deleted ones left out. */
export function selectUsers(tx: Tx): Promise<ScimUserRow[]> {
  return tx.db
    .select()
    .from(scimUsers)
    .where(and(eq(scimUsers.workspaceId, tx.workspaceId), eq(scimUsers.deleted, false)))
    .orderBy(asc(scimUsers.personId))
}

/** Which of these people are users, deleted ones left out. */
export async function selectUserIds(tx: Tx, personIds: readonly string[]): Promise<string[]> {
  const rows = await tx.db
    .select({ personId: scimUsers.personId })
    .from(scimUsers)
    .where(
      and(
        eq(scimUsers.workspaceId, tx.workspaceId),
        eq(scimUsers.deleted, false),
        inArray(scimUsers.personId, [...personIds]),
      ),
    )
  return rows.map(({ personId }) => personId)
}

export async function findUser(tx: Tx, personId: string): Promise<ScimUserRow | undefined> {
  const rows = await tx.db
    .select()
    .from(scimUsers)
    .where(and(eq(scimUsers.workspaceId, tx.workspaceId), eq(scimUsers.personId, personId)))
  return rows[0]
}

export async function findUserByName(tx: Tx, sha256: string): Promise<ScimUserRow | undefined> {
  const rows = await tx.db
    .select()
    .from(scimUsers)
    .where(and(eq(scimUsers.workspaceId, tx.workspaceId), eq(scimUsers.userNameSha256, sha256)))
  return rows[0]
}

export function findUsersByExternalId(tx: Tx, sha256: string): Promise<ScimUserRow[]> {
  return tx.db
    .select()
    .from(scimUsers)
    .where(and(eq(scimUsers.workspaceId, tx.workspaceId), eq(scimUsers.externalIdSha256, sha256)))
    .orderBy(asc(scimUsers.personId))
}

/** Makes the user, or changes the one of this person. */
export async function saveUser(tx: Tx, row: ScimUserRow): Promise<void> {
  const { userNameSha256, externalIdSha256, saidRef, active, deleted, changedAt } = row
  await tx.db
    .insert(scimUsers)
    .values(row)
    .onConflictDoUpdate({
      target: [scimUsers.workspaceId, scimUsers.personId],
      set: { userNameSha256, externalIdSha256, saidRef, active, deleted, changedAt },
    })
}

/** For who is erased: the directory knows nobody of them here any more. */
export async function deleteUser(tx: Tx, personId: string): Promise<void> {
  await tx.db
    .delete(scimMembers)
    .where(and(eq(scimMembers.workspaceId, tx.workspaceId), eq(scimMembers.personId, personId)))
  await tx.db
    .delete(scimUsers)
    .where(and(eq(scimUsers.workspaceId, tx.workspaceId), eq(scimUsers.personId, personId)))
}
