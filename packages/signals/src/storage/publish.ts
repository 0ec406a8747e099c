// Keeps what a context says about accounts: a day that says what the day before says needs no revision of its own.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import { datedSignals } from '../dated-signals.ts'
import { digestOf } from '../digest.ts'
import { type KnownRevision, type SettledRevision, settleRevisions } from '../settle-revisions.ts'
import type { Context, Publication, PublicationBy } from '../signal.ts'
import { markDue } from './mark-due.ts'

export type PublishResult = { readonly published: number; readonly unchanged: number }

/** All revisions of one account, context and draft. */
type Of = { readonly accountId: string; readonly context: Context; readonly draft: string }

type Row = Publication &
  Of & {
    readonly kept: boolean
    readonly ownDay: boolean
    readonly pinned: readonly Day[]
    readonly body: string
    readonly digest: string
  }

type Written = Of & SettledRevision<Row>

/**
 * Writes a snapshot for each publication that says something new, and makes the health of those accounts due.
 *
 * New is what differs from what is read of its day at its instant: the newest day on or before it, in the newest revision
 * recorded by then. `knownAt` becomes `recorded_at`. A day is open while `knownAt` lies in it: then its earlier revisions
 * go, but for those that are `kept`. Two publications of one account, context, draft, day and instant leave the later of
 * the list. At most six statements, whatever the number of accounts and days. Nobody else may publish of these accounts
 * and contexts meanwhile.
 */
export async function publish<C extends Context>(
  tx: Tx,
  publications: readonly PublicationBy<C>[],
): Promise<PublishResult> {
  if (publications.length === 0) return { published: 0, unchanged: 0 }
  const groups = [...Map.groupBy(publications.map(toRow), keyOf).values()]
  const known = await knownRevisions(tx, groups)
  const settled = groups.flatMap((said, index) => {
    const [first] = said
    if (first === undefined) return []
    const { accountId, context, draft } = first
    const { news, ...changes } = settleRevisions(known[index] ?? [], said)
    const named = <R>(revision: R) => ({ accountId, context, draft, ...revision })
    return [
      {
        news,
        dropped: changes.dropped.map(named),
        keptOn: changes.keptOn.map(named),
        written: changes.written.map(named),
      },
    ]
  })
  const news = settled.flatMap(each => each.news)
  await keepOn(
    tx,
    settled.flatMap(each => each.keptOn),
  )
  await copyPinned(
    tx,
    settled.flatMap(each => each.written),
  )
  await drop(
    tx,
    settled.flatMap(each => each.dropped),
  )
  await insert(
    tx,
    settled.flatMap(each => each.written),
  )
  await markDue(
    tx,
    ['health'],
    // What health says itself it judges in the same transaction.
    news.flatMap(row => (row.context === 'health' ? [] : [{ accountId: row.accountId, since: row.asOf }])),
  )
  return { published: news.length, unchanged: publications.length - news.length }
}

function toRow(publication: Publication): Row {
  const { policyVersion, asOf, context, draft = '', kept = false, pinned = [] } = publication
  const body = JSON.stringify(datedSignals(publication.signals, asOf, publication.moves))
  // No daily pass asks other systems: what they say of a day holds for that day, whatever they said before.
  const ownDay = context === 'external' || (publication.ownDay ?? false)
  return { ...publication, draft, kept, ownDay, pinned, body, digest: digestOf({ policyVersion, body }) }
}

function keyOf({ accountId, context, draft }: Of): string {
  return JSON.stringify([accountId, context, draft])
}

/** For each group, in order, every revision from the day on which the reading of its first day rests. */
async function knownRevisions(tx: Tx, groups: readonly Row[][]): Promise<KnownRevision[][]> {
  const spans = groups.map(spanOf)
  const rows = await tx.query<{
    position: number
    as_of: Day
    recorded_at: Date
    digest: string
    kept: boolean
  }>({
    name: 'signals-known-revisions',
    text: `
      select asked.position::int as position, snapshots.as_of::text as as_of, snapshots.recorded_at, snapshots.digest,
        snapshots.kept
      from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::date[], $6::timestamptz[])
        with ordinality as asked (account_id, context, draft, first, last, known_at, position)
      left join lateral (
        select earlier.as_of
        from signals.snapshots as earlier
        where earlier.workspace_id = $7
          and earlier.account_id = asked.account_id
          and earlier.context = asked.context
          and earlier.draft = asked.draft
          and earlier.as_of < asked.first
          and earlier.recorded_at <= asked.known_at
        order by earlier.as_of desc, earlier.recorded_at desc
        limit 1
      ) as carried on true
      join signals.snapshots
        on snapshots.workspace_id = $7
        and snapshots.account_id = asked.account_id
        and snapshots.context = asked.context
        and snapshots.draft = asked.draft
        and snapshots.as_of >= coalesce(carried.as_of, '-infinity')
        and snapshots.as_of <= asked.last`,
    values: [
      spans.map(span => span.accountId),
      spans.map(span => span.context),
      spans.map(span => span.draft),
      spans.map(span => span.first),
      spans.map(span => span.last),
      spans.map(span => span.knownAt.toISOString()),
      tx.workspaceId,
    ],
  })
  const known = groups.map((): KnownRevision[] => [])
  for (const { position, as_of, recorded_at, digest, kept } of rows)
    known[position - 1]?.push({ asOf: as_of, recordedAt: recorded_at, digest, kept })
  return known
}

function spanOf(said: readonly Row[]) {
  const [{ accountId, context, draft }] = said as [Row, ...Row[]]
  const days = said.flatMap(({ asOf, pinned }) => [asOf, ...pinned]).sort()
  const [first, last] = [days[0] as Day, days.at(-1) as Day]
  const knownAt = new Date(Math.min(...said.map(row => row.knownAt.getTime())))
  return { accountId, context, draft, first, last, knownAt }
}

/** What was said before and holds at the instant to keep is kept in its own revision. */
async function keepOn(tx: Tx, revisions: readonly (Of & KnownRevision)[]): Promise<void> {
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
async function copyPinned(tx: Tx, written: readonly Written[]): Promise<void> {
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

async function drop(tx: Tx, revisions: readonly (Of & KnownRevision)[]): Promise<void> {
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

async function insert(tx: Tx, written: readonly Written[]): Promise<void> {
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
