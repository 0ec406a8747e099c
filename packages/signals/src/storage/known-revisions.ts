// What is known already of the accounts and days that something is said about.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { KnownRevision } from '../settle-revisions.ts'
import type { Row } from './revision-row.ts'

/** For each group, in order, every revision from the day on which the reading of its first day rests. */
export async function knownRevisions(tx: Tx, groups: readonly Row[][]): Promise<KnownRevision[][]> {
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
