// Keeps what a context says about accounts: the open day's revisions replace each other, a closed day gains a new one.
import type { Tx } from '@rung/database'
import { dayOf, startOf } from '@rung/kernel'
import { digestOf } from '../digest.ts'
import type { Context, Publication, PublicationBy } from '../signal.ts'
import { markDue } from './mark-due.ts'

export type PublishResult = { readonly published: number; readonly unchanged: number }

type Row = Publication & {
  readonly draft: string
  readonly kept: boolean
  readonly body: string
  readonly digest: string
}

/**
 * Writes a snapshot for each publication that says something new, and makes the health of those accounts due.
 *
 * `knownAt` becomes `recorded_at`. A day is open while `knownAt` lies in it: then its earlier revisions go, but for those
 * that are `kept`. Two publications of one account, context, draft, day and instant leave the later of the list. Each is
 * held against what was known at its own instant, so those of one day go in the order of their instants: some four
 * statements for each of them, whatever the number of accounts.
 */
export async function publish<C extends Context>(
  tx: Tx,
  publications: readonly PublicationBy<C>[],
): Promise<PublishResult> {
  let published = 0
  for (const round of roundsOf(publications.map(toRow))) published += await publishRound(tx, round)
  return { published, unchanged: publications.length - published }
}

async function publishRound(tx: Tx, rows: readonly Row[]): Promise<number> {
  const known = await knownDigests(tx, rows)
  const news = rows.filter((row, index) => known.get(index) !== row.digest)
  const again = rows.filter((row, index) => row.kept && known.get(index) === row.digest)
  if (again.length > 0) await keepKnown(tx, again)
  if (news.length === 0) return 0
  await dropOpenRevisions(tx, news)
  await insert(tx, news)
  await markDue(
    tx,
    ['health'],
    news.map(row => ({ accountId: row.accountId, since: row.asOf })),
  )
  return news.length
}

function toRow(publication: Publication): Row {
  const { policyVersion, signals, draft = '', kept = false } = publication
  const body = JSON.stringify(signals)
  return { ...publication, draft, kept, body, digest: digestOf({ policyVersion, body }) }
}

/** First the earliest instant of every account, context, draft and day, then the second, and so on. */
function roundsOf(rows: readonly Row[]): Row[][] {
  const rounds: Row[][] = []
  const days = Map.groupBy(rows, ({ accountId, context, draft, asOf }) =>
    JSON.stringify([accountId, context, draft, asOf]),
  )
  for (const revisions of days.values()) {
    const byInstant = new Map(revisions.map(row => [row.knownAt.getTime(), row]))
    const inOrder = [...byInstant].sort(([a], [b]) => a - b).map(([, row]) => row)
    for (const [index, row] of inOrder.entries()) {
      const round = rounds[index] ?? []
      rounds[index] = round
      round.push(row)
    }
  }
  return rounds
}

async function knownDigests(tx: Tx, rows: readonly Row[]): Promise<Map<number, string>> {
  const known = await tx.query<{ position: number; digest: string }>({
    name: 'signals-known-digests',
    text: `
      select asked.position::int as position, newest.digest
      from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::timestamptz[])
        with ordinality as asked (account_id, context, draft, as_of, known_at, position)
      cross join lateral (
        select snapshots.digest
        from signals.snapshots
        where snapshots.workspace_id = $6
          and snapshots.account_id = asked.account_id
          and snapshots.context = asked.context
          and snapshots.draft = asked.draft
          and snapshots.as_of = asked.as_of
          and snapshots.recorded_at <= asked.known_at
        order by snapshots.recorded_at desc
        limit 1
      ) as newest`,
    values: [...columnsOf(rows), tx.workspaceId],
  })
  return new Map(known.map(row => [row.position - 1, row.digest]))
}

/** What was said before and holds at the instant to keep is kept in its own revision. */
async function keepKnown(tx: Tx, rows: readonly Row[]): Promise<void> {
  await tx.query({
    name: 'signals-keep-known',
    text: `
      update signals.snapshots
      set kept = true
      from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::timestamptz[])
        as again (account_id, context, draft, as_of, known_at)
      where snapshots.workspace_id = $6
        and snapshots.account_id = again.account_id
        and snapshots.context = again.context
        and snapshots.draft = again.draft
        and snapshots.as_of = again.as_of
        and not snapshots.kept
        and snapshots.recorded_at = (
          select max(newest.recorded_at)
          from signals.snapshots as newest
          where newest.workspace_id = $6
            and newest.account_id = again.account_id
            and newest.context = again.context
            and newest.draft = again.draft
            and newest.as_of = again.as_of
            and newest.recorded_at <= again.known_at
        )`,
    values: [...columnsOf(rows), tx.workspaceId],
  })
}

async function dropOpenRevisions(tx: Tx, rows: readonly Row[]): Promise<void> {
  const open = rows.filter(row => dayOf(row.knownAt) === row.asOf)
  if (open.length === 0) return
  await tx.query({
    name: 'signals-drop-open-revisions',
    text: `
      delete from signals.snapshots
      using unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::timestamptz[])
        as open (account_id, context, draft, as_of, opened_at)
      where snapshots.workspace_id = $6
        and snapshots.account_id = open.account_id
        and snapshots.context = open.context
        and snapshots.draft = open.draft
        and snapshots.as_of = open.as_of
        and snapshots.recorded_at >= open.opened_at
        and not snapshots.kept`,
    values: [
      open.map(row => row.accountId),
      open.map(row => row.context),
      open.map(row => row.draft),
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
      rows.map(row => row.policyVersion),
      rows.map(row => row.digest),
      rows.map(row => row.body),
      rows.map(row => row.kept),
    ],
  })
}

function columnsOf(rows: readonly Row[]): [string[], string[], string[], string[], string[]] {
  return [
    rows.map(row => row.accountId),
    rows.map(row => row.context),
    rows.map(row => row.draft),
    rows.map(row => row.asOf),
    rows.map(row => row.knownAt.toISOString()),
  ]
}
