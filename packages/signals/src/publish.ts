// Keeps what a context says about accounts: the open day's revisions replace each other, a closed day gains a new one.
import { createHash } from 'node:crypto'
import type { Tx } from '@rung/database'
import { dayOf, startOf } from '@rung/kernel'
import { markDue } from './mark-due.ts'
import type { Publication } from './signal.ts'

export type PublishResult = { readonly published: number; readonly unchanged: number }

type Row = Publication & { readonly body: string; readonly digest: string }

/**
 * Writes a snapshot for each publication that says something new, and makes the health of those accounts due.
 *
 * `knownAt` becomes `recorded_at`. A day is open while `knownAt` lies in it: then its earlier revisions go. Two
 * publications of one account, context, day and instant leave the later of the list. All in three statements,
 * whatever the number of accounts.
 */
export async function publish(tx: Tx, publications: readonly Publication[]): Promise<PublishResult> {
  const rows = publications.map(withDigest)
  const news = await withoutKnown(tx, rows)
  if (news.length > 0) {
    await dropOpenRevisions(tx, news)
    await insert(tx, news)
    await markDue(
      tx,
      ['health'],
      news.map(row => ({ accountId: row.accountId, since: row.asOf })),
    )
  }
  return { published: news.length, unchanged: rows.length - news.length }
}

function withDigest(publication: Publication): Row {
  const body = JSON.stringify(publication.signals)
  const digest = createHash('sha256')
    .update(publication.policyVersion)
    .update('\n')
    .update(body)
    .digest('hex')
  return { ...publication, body, digest }
}

async function withoutKnown(tx: Tx, rows: readonly Row[]): Promise<Row[]> {
  const known = await tx.query<{ position: number; digest: string }>({
    name: 'signals-known-digests',
    text: `
      select asked.position::int as position, newest.digest
      from unnest($1::text[], $2::text[], $3::date[], $4::timestamptz[])
        with ordinality as asked (account_id, context, as_of, known_at, position)
      cross join lateral (
        select snapshots.digest
        from signals.snapshots
        where snapshots.workspace_id = $5
          and snapshots.account_id = asked.account_id
          and snapshots.context = asked.context
          and snapshots.draft = ''
          and snapshots.as_of = asked.as_of
          and snapshots.recorded_at <= asked.known_at
        order by snapshots.recorded_at desc
        limit 1
      ) as newest`,
    values: [...columnsOf(rows), tx.workspaceId],
  })
  const digests = new Map(known.map(row => [row.position, row.digest]))
  return rows.filter((row, index) => digests.get(index + 1) !== row.digest)
}

async function dropOpenRevisions(tx: Tx, rows: readonly Row[]): Promise<void> {
  const open = rows.filter(row => dayOf(row.knownAt) === row.asOf)
  if (open.length === 0) return
  await tx.query({
    name: 'signals-drop-open-revisions',
    text: `
      delete from signals.snapshots
      using unnest($1::text[], $2::text[], $3::date[], $4::timestamptz[]) as open (account_id, context, as_of, opened_at)
      where snapshots.workspace_id = $5
        and snapshots.account_id = open.account_id
        and snapshots.context = open.context
        and snapshots.draft = ''
        and snapshots.as_of = open.as_of
        and snapshots.recorded_at >= open.opened_at`,
    values: [
      open.map(row => row.accountId),
      open.map(row => row.context),
      open.map(row => row.asOf),
      open.map(row => startOf(row.asOf).toISOString()),
      tx.workspaceId,
    ],
  })
}

async function insert(tx: Tx, rows: readonly Row[]): Promise<void> {
  await tx.query({
    name: 'signals-insert-snapshots',
    text: `
      insert into signals.snapshots
        (workspace_id, account_id, context, as_of, recorded_at, policy_version, digest, signals)
      select distinct on (new.account_id, new.context, new.as_of, new.recorded_at)
        $8, new.account_id, new.context, new.as_of, new.recorded_at, new.policy_version, new.digest, new.signals
      from unnest($1::text[], $2::text[], $3::date[], $4::timestamptz[], $5::text[], $6::text[], $7::jsonb[])
        with ordinality as new (account_id, context, as_of, recorded_at, policy_version, digest, signals, position)
      order by new.account_id, new.context, new.as_of, new.recorded_at, new.position desc
      on conflict (workspace_id, account_id, context, draft, as_of, recorded_at) do update
        set policy_version = excluded.policy_version, digest = excluded.digest, signals = excluded.signals`,
    values: [
      ...columnsOf(rows),
      rows.map(row => row.policyVersion),
      rows.map(row => row.digest),
      rows.map(row => row.body),
      tx.workspaceId,
    ],
  })
}

function columnsOf(rows: readonly Row[]): [string[], string[], string[], string[]] {
  return [
    rows.map(row => row.accountId),
    rows.map(row => row.context),
    rows.map(row => row.asOf),
    rows.map(row => row.knownAt.toISOString()),
  ]
}
