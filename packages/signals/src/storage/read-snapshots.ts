// Reads what the contexts said about accounts, as of a day and as known at an instant.
import { defineRead, type Ids, type Read, sendRead, type Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import { datedSignals, type KeptSignal, signalsAsOf } from '../dated-signals.ts'
import { CONTEXTS, type Context, type Snapshot } from '../signal.ts'

export type AsOf = { readonly asOf: Day; readonly knownAt: Date }

export type SnapshotsRequest<Accounts = readonly string[]> = AsOf & {
  readonly accountIds: Accounts
  /** A config draft: where a context published under it, that is taken in place of what is in force. */
  readonly draft?: string
}

type Row = {
  account_id: string
  context: Context
  as_of: Day
  recorded_at: Date
  policy_version: string
  signals: KeptSignal[]
}

/**
 * For each account and context the newest published day on or before `asOf`, in the newest revision recorded by
 * `knownAt`. A context that had published nothing by then is absent. Five index look-ups an
 * account, whatever the length of its history. Ordered by account id, then context. Ages are as of the day asked for.
 */
export const readSnapshots = (tx: Tx, input: SnapshotsRequest): Promise<Snapshot[]> =>
  sendRead(tx, snapshotsRead(tx, input))

export const snapshotsRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  { accountIds, asOf, knownAt, draft }: SnapshotsRequest<Ids>,
): Read<Snapshot[]> =>
  defineRead(
    {
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
        accountIds,
        CONTEXTS,
        workspaceId,
        asOf,
        knownAt.toISOString(),
        draft === undefined ? [''] : [draft, ''],
      ],
    },
    (rows: readonly Row[]) =>
      rows.map(row => ({
        accountId: row.account_id,
        context: row.context,
        asOf: row.as_of,
        recordedAt: row.recorded_at,
        policyVersion: row.policy_version,
        signals: signalsAsOf(datedSignals(row.signals, row.as_of), asOf),
      })),
    ['recorded_at'],
  )

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
