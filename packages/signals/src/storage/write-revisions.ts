// The statements that write what is settled: kept for good, copied, dropped, inserted.
import type { Tx } from '@rung/database'
import type { KnownRevision } from '../settle-revisions.ts'
import type { Of, Written } from './revision-row.ts'

/** What was said before and holds at the instant to keep is kept in its own revision. */
export async function keepOn(tx: Tx, revisions: readonly (Of & KnownRevision)[]): Promise<void> {
  if (revisions.length === 0) return
  await tx.query({
    name: 'signals-keep-known',
    text: `
      update signals.snapshots
      set kept = true
      from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::timestamptz[])
        as again (account_id, context, draft, as_of, recorded_at)
      where snapshots.workspace_id = $6
        and snapshots.account_id = again.account_id
        and snapshots.context = again.context
        and snapshots.draft = again.draft
        and snapshots.as_of = again.as_of
        and snapshots.recorded_at = again.recorded_at`,
    values: [...columnsOf(revisions), tx.workspaceId],
  })
}

/** Gives days that said what an earlier one says revisions of their own. */
export async function copyPinned(tx: Tx, written: readonly Written[]): Promise<void> {
  const copies = written.flatMap(({ from, ...revision }) => ('copied' in from ? [{ ...revision, from }] : []))
  if (copies.length === 0) return
  await tx.query({
    name: 'signals-copy-pinned',
    text: `
      insert into signals.snapshots
        (workspace_id, account_id, context, draft, as_of, recorded_at, policy_version, digest, signals, kept)
      select $6, copied.account_id, copied.context, copied.draft, copied.as_of, copied.recorded_at,
        original.policy_version, original.digest, original.signals, copied.kept
      from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::timestamptz[], $7::date[], $8::timestamptz[],
          $9::boolean[])
        as copied (account_id, context, draft, as_of, recorded_at, of_day, of_instant, kept)
      join signals.snapshots as original
        on original.workspace_id = $6
        and original.account_id = copied.account_id
        and original.context = copied.context
        and original.draft = copied.draft
        and original.as_of = copied.of_day
        and original.recorded_at = copied.of_instant`,
    values: [
      ...columnsOf(copies),
      tx.workspaceId,
      copies.map(({ from }) => from.copied.asOf),
      copies.map(({ from }) => from.copied.recordedAt.toISOString()),
      copies.map(({ kept }) => kept),
    ],
  })
}

export async function drop(tx: Tx, revisions: readonly (Of & KnownRevision)[]): Promise<void> {
  if (revisions.length === 0) return
  await tx.query({
    name: 'signals-drop-open-revisions',
    text: `
      delete from signals.snapshots
      using unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::timestamptz[])
        as open (account_id, context, draft, as_of, recorded_at)
      where snapshots.workspace_id = $6
        and snapshots.account_id = open.account_id
        and snapshots.context = open.context
        and snapshots.draft = open.draft
        and snapshots.as_of = open.as_of
        and snapshots.recorded_at = open.recorded_at`,
    values: [...columnsOf(revisions), tx.workspaceId],
  })
}

export async function insert(tx: Tx, written: readonly Written[]): Promise<void> {
  const rows = written.flatMap(({ from, ...revision }) =>
    'said' in from ? [{ ...revision, said: from.said }] : [],
  )
  if (rows.length === 0) return
  await tx.query({
    name: 'signals-insert-snapshots',
    text: `
      insert into signals.snapshots
        (workspace_id, account_id, context, draft, as_of, recorded_at, policy_version, digest, signals, kept)
      select $6, new.account_id, new.context, new.draft, new.as_of, new.recorded_at, new.policy_version, new.digest,
        new.signals, new.kept
      from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::timestamptz[], $7::text[], $8::text[],
          $9::jsonb[], $10::boolean[])
        as new (account_id, context, draft, as_of, recorded_at, policy_version, digest, signals, kept)
      on conflict (workspace_id, account_id, context, draft, as_of, recorded_at) do update
        set policy_version = excluded.policy_version, digest = excluded.digest, signals = excluded.signals,
          kept = snapshots.kept or excluded.kept`,
    values: [
      ...columnsOf(rows),
      tx.workspaceId,
      rows.map(row => row.said.policyVersion),
      rows.map(row => row.digest),
      rows.map(row => row.said.body),
      rows.map(row => row.kept),
    ],
  })
}

function columnsOf(
  revisions: readonly (Of & Pick<KnownRevision, 'asOf' | 'recordedAt'>)[],
): [string[], string[], string[], string[], string[]] {
  return [
    revisions.map(row => row.accountId),
    revisions.map(row => row.context),
    revisions.map(row => row.draft),
    revisions.map(row => row.asOf),
    revisions.map(row => row.recordedAt.toISOString()),
  ]
}
