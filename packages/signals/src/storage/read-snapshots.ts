// Reads what the contexts said about accounts, as of a day and as known at an instant.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { Context, Signal, Snapshot } from '../signal.ts'

export type AsOf = { readonly asOf: Day; readonly knownAt: Date }

export type SnapshotsRequest = AsOf & {
  readonly accountIds: readonly string[]
  /** A config draft: where a context published under it, that is taken in place of what is in force. */
  readonly draft?: string
}

type Row = {
  account_id: string
  context: Context
  as_of: Day
  recorded_at: Date
  policy_version: string
  signals: Signal[]
}

const CONTEXTS: readonly Context[] = ['usage', 'outcomes', 'accounts', 'external']

/**
 * For each account and context the newest published day on or before `asOf`, in the newest revision recorded by
 * `knownAt`. A context that had published nothing by then is absent. Four index look-ups an
 * account, whatever the length of its history. Ordered by account id, then context.
 */
export async function readSnapshots(tx: Tx, input: SnapshotsRequest): Promise<Snapshot[]> {
  const { draft } = input
  const rows = await tx.query<Row>({
    name: 'signals-read-snapshots',
    text: `
      select asked.account_id, of.context, newest.as_of::text as as_of, newest.recorded_at, newest.policy_version,
        newest.signals
      from unnest($1::text[]) as asked (account_id)
      cross join unnest($2::text[]) as of (context)
      cross join lateral (
        select revision.*
        from unnest($6::text[]) with ordinality as layer (draft, position)
        cross join lateral (
          select snapshots.as_of, snapshots.recorded_at, snapshots.policy_version, snapshots.signals
          from signals.snapshots
          where snapshots.workspace_id = $3
            and snapshots.account_id = asked.account_id
            and snapshots.context = of.context
            and snapshots.draft = layer.draft
            and snapshots.as_of <= $4
            and snapshots.recorded_at <= $5
          order by snapshots.as_of desc, snapshots.recorded_at desc
          limit 1
        ) as revision
        order by layer.position
        limit 1
      ) as newest
      order by asked.account_id, of.context`,
    values: [
      input.accountIds,
      CONTEXTS,
      tx.workspaceId,
      input.asOf,
      input.knownAt.toISOString(),
      draft === undefined ? [''] : [draft, ''],
    ],
  })
  return rows.map(row => ({
    accountId: row.account_id,
    context: row.context,
    asOf: row.as_of,
    recordedAt: row.recorded_at,
    policyVersion: row.policy_version,
    signals: row.signals,
  }))
}

/** The days on or after `since` that each account's context has published, in order. */
export async function publishedDays(
  tx: Tx,
  input: { readonly context: Context; readonly accounts: readonly { accountId: string; since: Day }[] },
): Promise<Map<string, Day[]>> {
  const rows = await tx.query<{ account_id: string; as_of: Day }>({
    name: 'signals-published-days',
    text: `
      select distinct snapshots.account_id, snapshots.as_of::text as as_of
      from unnest($1::text[], $2::date[]) as asked (account_id, since)
      join signals.snapshots
        on snapshots.workspace_id = $3
        and snapshots.account_id = asked.account_id
        and snapshots.context = $4
        and snapshots.draft = ''
        and snapshots.as_of >= asked.since
      order by 1, 2`,
    values: [
      input.accounts.map(account => account.accountId),
      input.accounts.map(account => account.since),
      tx.workspaceId,
      input.context,
    ],
  })
  const days = new Map<string, Day[]>()
  for (const row of rows) days.set(row.account_id, [...(days.get(row.account_id) ?? []), row.as_of])
  return days
}

export type DayBefore = { readonly accountId: string; readonly before: Day }

/** For each asked the newest day before `before` that the context has published, in the order asked; null for none. */
export async function publishedDayBefore(
  tx: Tx,
  input: { readonly context: Context; readonly days: readonly DayBefore[] },
): Promise<(Day | null)[]> {
  const { context, days } = input
  const rows = await tx.query<{ as_of: Day | null }>({
    name: 'signals-published-day-before',
    text: `
      select newest.as_of::text as as_of
      from unnest($1::text[], $2::date[]) with ordinality as asked (account_id, before, position)
      left join lateral (
        select snapshots.as_of
        from signals.snapshots
        where snapshots.workspace_id = $3
          and snapshots.account_id = asked.account_id
          and snapshots.context = $4
          and snapshots.draft = ''
          and snapshots.as_of < asked.before
        order by snapshots.as_of desc
        limit 1
      ) as newest on true
      order by asked.position`,
    values: [days.map(each => each.accountId), days.map(each => each.before), tx.workspaceId, context],
  })
  return rows.map(row => row.as_of)
}

/** Which accounts have a revision of the day recorded at exactly that instant. */
export async function publishedAt(
  tx: Tx,
  input: {
    readonly context: Context
    readonly accountIds: readonly string[]
    readonly asOf: Day
    readonly at: Date
  },
): Promise<Set<string>> {
  const rows = await tx.query<{ account_id: string }>({
    name: 'signals-published-at',
    text: `
      select snapshots.account_id
      from unnest($1::text[]) as asked (account_id)
      join signals.snapshots
        on snapshots.workspace_id = $2
        and snapshots.account_id = asked.account_id
        and snapshots.context = $3
        and snapshots.draft = ''
        and snapshots.as_of = $4
        and snapshots.recorded_at = $5`,
    values: [input.accountIds, tx.workspaceId, input.context, input.asOf, input.at.toISOString()],
  })
  return new Set(rows.map(row => row.account_id))
}
