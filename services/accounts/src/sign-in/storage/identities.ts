// Who somebody is at an issuer, who is kept out whatever it says, and which sign-ins were used.
import type { Tx } from '@rung/database'
import { and, eq, lt } from 'drizzle-orm'
import type { Revocation } from './invitations.ts'
import { barredPeople, type IdentityRow, identities, usedSignIns } from './sign-in-tables.ts'

/** Of several who come as one subject at once, one at a time, until the end of the transaction. */
export async function lockIdentity(tx: Tx, issuer: string, subject: string): Promise<void> {
  await tx.query({
    name: 'accounts-lock-identity',
    text: `select pg_advisory_xact_lock(hashtextextended('identity:' || $1 || ' ' || $2 || ' ' || $3, 0))`,
    values: [tx.workspaceId, issuer, subject],
  })
}

export async function findIdentity(
  tx: Tx,
  issuer: string,
  subject: string,
): Promise<IdentityRow | undefined> {
  const rows = await tx.db
    .select()
    .from(identities)
    .where(
      and(
        eq(identities.workspaceId, tx.workspaceId),
        eq(identities.issuer, issuer),
        eq(identities.subject, subject),
      ),
    )
  return rows[0]
}

/** False where the person is another subject of this issuer already. */
export async function insertIdentity(tx: Tx, row: IdentityRow): Promise<boolean> {
  const made = await tx.db
    .insert(identities)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: identities.id })
  return made.length === 1
}

/** For who is erased: whoever signs in as that subject later is somebody new. */
export async function deleteIdentitiesOf(tx: Tx, personId: string): Promise<void> {
  await tx.db
    .delete(identities)
    .where(and(eq(identities.workspaceId, tx.workspaceId), eq(identities.personId, personId)))
}

export async function barPerson(tx: Tx, personId: string, { at, by }: Revocation): Promise<void> {
  await tx.db
    .insert(barredPeople)
    .values({ workspaceId: tx.workspaceId, personId, barredAt: at, barredBy: by })
    .onConflictDoNothing()
}

export async function unbarPerson(tx: Tx, personId: string): Promise<void> {
  await tx.db
    .delete(barredPeople)
    .where(and(eq(barredPeople.workspaceId, tx.workspaceId), eq(barredPeople.personId, personId)))
}

export async function isBarred(tx: Tx, personId: string): Promise<boolean> {
  const rows = await tx.db
    .select({ personId: barredPeople.personId })
    .from(barredPeople)
    .where(and(eq(barredPeople.workspaceId, tx.workspaceId), eq(barredPeople.personId, personId)))
  return rows.length > 0
}

/** Uses up a sign-in: false where it was used before. Of two at once the later waits for the first. */
export async function useSignIn(tx: Tx, sha256: string, at: Date): Promise<boolean> {
  const used = await tx.db
    .insert(usedSignIns)
    .values({ workspaceId: tx.workspaceId, sha256, usedAt: at })
    .onConflictDoNothing()
    .returning({ sha256: usedSignIns.sha256 })
  return used.length === 1
}

/** Deletes those that are over by their own time, and so good for nothing. */
export async function deleteSignInsBefore(tx: Tx, before: Date): Promise<void> {
  await tx.db
    .delete(usedSignIns)
    .where(and(eq(usedSignIns.workspaceId, tx.workspaceId), lt(usedSignIns.usedAt, before)))
}
