// The SQL of idempotency keys: what was answered under a key, written in the transaction that did the work.
import type { Database, Tx } from '@rung/database'

/** A request under its Idempotency-Key, and what its answer is sealed with. */
export type Claim = {
  readonly workspaceId: string
  readonly token: string
  readonly fingerprint: string
  /** Names this attempt: each answer is sealed under a name of its own. */
  readonly claim: string
}

export type Kept = {
  readonly fingerprint: string
  readonly claim: string
  /** Null while a process of the release before this one is at work on it; empty when it is not to be read any more. */
  readonly answer: Buffer | null
}

const KEPT = {
  name: 'idempotency_read',
  text: `
    select kept.fingerprint, kept.claim, kept.answer
    from access.idempotency_keys as kept
    where kept.workspace_id = $1 and kept.token = $2
      and kept.expires_at > $3 and (kept.answer is not null or kept.claimed_until > $3)`,
}

/** What was answered under a token; undefined when nothing was, or too long ago. */
export async function readKept(tx: Tx, { workspaceId, token }: Claim, now: Date): Promise<Kept | undefined> {
  const [kept] = await tx.query<Kept>({ ...KEPT, values: [workspaceId, token, now] })
  return kept
}

/**
 * Keeps an answer in the transaction that did the work, and says whether it is the first under its token. It waits for a
 * transaction that is just about to commit one; false means that there is one, so that this work must not stand.
 */
export async function keepAnswer(
  tx: Tx,
  claim: Claim,
  kept: { readonly answer: Buffer; readonly now: Date; readonly expiresAt: Date },
): Promise<boolean> {
  const { workspaceId, token, fingerprint } = claim
  const keep = () =>
    tx.query({
      name: 'idempotency_keep',
      text: `
        insert into access.idempotency_keys as kept
          (workspace_id, token, fingerprint, claim, claimed_until, expires_at, answer)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (workspace_id, token) do update
        set fingerprint = excluded.fingerprint,
            claim = excluded.claim,
            claimed_until = excluded.claimed_until,
            expires_at = excluded.expires_at,
            answer = excluded.answer
        where kept.expires_at <= $5 or (kept.answer is null and kept.claimed_until <= $5)
        returning kept.claim`,
      values: [workspaceId, token, fingerprint, claim.claim, kept.now, kept.expiresAt, kept.answer],
    })
  if (tx.workspaceId === workspaceId) return (await keep()).length > 0
  // The operator makes a workspace: what was answered to them lies outside of it, or a retry would not find it.
  await tx.query({ text: `set local rung.workspace_id = '${workspaceId}'` })
  const rows = await keep()
  await tx.query({ text: `set local rung.workspace_id = '${tx.workspaceId}'` })
  return rows.length > 0
}

/** Of all workspaces, those that keep an answer which has expired by `now`. */
export async function listWithExpired(database: Database, now: Date): Promise<string[]> {
  const workspaces = await database.query<{ workspaceId: string }>({
    text: 'select listed.id as "workspaceId" from access.workspaces_with_expired_answers($1) as listed (id)',
    values: [now],
  })
  return workspaces.map(({ workspaceId }) => workspaceId)
}

/** Deletes every answer of the workspace that has expired by `now`; resolves to how many. */
export async function deleteExpired(tx: Tx, now: Date): Promise<number> {
  const [deleted] = await tx.query<{ count: number }>({
    text: `
      with pruned as (
        delete from access.idempotency_keys as kept
        where kept.workspace_id = $1 and kept.expires_at <= $2
        returning kept.token
      )
      select count(*) as count from pruned`,
    values: [tx.workspaceId, now],
  })
  return deleted?.count ?? 0
}
