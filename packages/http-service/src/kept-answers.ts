// The SQL of idempotency keys. Each function is one short transaction of the caller's workspace.
import type { Database } from '@rung/database'

export type Claim = {
  readonly workspaceId: string
  readonly token: string
  readonly fingerprint: string
  /** Names this attempt: a slow first attempt must not answer for the one that took over. */
  readonly claim: string
}

export type Found =
  | { readonly kind: 'claimed' }
  | { readonly kind: 'answered'; readonly answer: Buffer; readonly claim: string }
  | { readonly kind: 'in flight' }
  | { readonly kind: 'other request' }

/**
 * Claims a token for one attempt, or says what stands in the way. One statement decides, so that of any number of
 * concurrent attempts one is claimed. A row is taken over when it has expired, or when its attempt is long over and
 * left no answer: the process that made it is gone.
 */
export async function claimToken(
  database: Database,
  claim: Claim,
  times: { now: Date; claimedUntil: Date; expiresAt: Date },
): Promise<Found> {
  const { workspaceId, token, fingerprint } = claim
  return database.inWorkspace(workspaceId, async tx => {
    const claimed = await tx.query({
      name: 'idempotency_claim',
      text: `
        insert into access.idempotency_keys as kept
          (workspace_id, token, fingerprint, claim, claimed_until, expires_at)
        values ($1, $2, $3, $4, $5, $6)
        on conflict (workspace_id, token) do update
        set fingerprint = excluded.fingerprint,
            claim = excluded.claim,
            claimed_until = excluded.claimed_until,
            expires_at = excluded.expires_at,
            answer = null
        where kept.expires_at <= $7
          or (kept.answer is null and kept.claimed_until <= $7 and kept.fingerprint = excluded.fingerprint)
        returning kept.claim`,
      values: [workspaceId, token, fingerprint, claim.claim, times.claimedUntil, times.expiresAt, times.now],
    })
    if (claimed.length > 0) return { kind: 'claimed' }
    const [kept] = await tx.query<{ fingerprint: string; claim: string; answer: Buffer | null }>({
      name: 'idempotency_read',
      text: `
        select idempotency_keys.fingerprint, idempotency_keys.claim, idempotency_keys.answer
        from access.idempotency_keys
        where idempotency_keys.workspace_id = $1 and idempotency_keys.token = $2`,
      values: [workspaceId, token],
    })
    // Gone between the two statements: its attempt has just failed. Asking again will claim it.
    if (!kept) return { kind: 'in flight' }
    if (kept.fingerprint !== fingerprint) return { kind: 'other request' }
    if (kept.answer === null) return { kind: 'in flight' }
    return { kind: 'answered', answer: kept.answer, claim: kept.claim }
  })
}

/** Keeps the answer of an attempt, unless another attempt has taken over meanwhile. */
export async function keepAnswer(database: Database, claim: Claim, answer: Buffer): Promise<void> {
  await database.inWorkspace(claim.workspaceId, tx =>
    tx.query({
      name: 'idempotency_keep',
      text: `
        update access.idempotency_keys as kept
        set answer = $4
        where kept.workspace_id = $1 and kept.token = $2 and kept.claim = $3`,
      values: [claim.workspaceId, claim.token, claim.claim, answer],
    }),
  )
}

/** Forgets an attempt that changed nothing, so that the same key can be used again. */
export async function releaseToken(database: Database, claim: Claim): Promise<void> {
  await database.inWorkspace(claim.workspaceId, tx =>
    tx.query({
      name: 'idempotency_release',
      text: `
        delete from access.idempotency_keys as kept
        where kept.workspace_id = $1 and kept.token = $2 and kept.claim = $3 and kept.answer is null`,
      values: [claim.workspaceId, claim.token, claim.claim],
    }),
  )
}

/** Deletes every answer that has expired by `now`; resolves to how many. Several processes may do so at once. */
export async function pruneAnswers(database: Database, now: Date): Promise<number> {
  const workspaces = await database.query<{ workspaceId: string }>({
    text: 'select listed.id as "workspaceId" from access.workspaces_with_expired_answers($1) as listed (id)',
    values: [now],
  })
  let pruned = 0
  for (const { workspaceId } of workspaces) {
    const [deleted] = await database.inWorkspace(workspaceId, tx =>
      tx.query<{ count: number }>({
        text: `
          with pruned as (
            delete from access.idempotency_keys as kept
            where kept.workspace_id = $1 and kept.expires_at <= $2
            returning kept.token
          )
          select count(*) as count from pruned`,
        values: [workspaceId, now],
      }),
    )
    pruned += deleted?.count ?? 0
  }
  return pruned
}
