// Reads all revisions of what the contexts said over a span of days: first which there are, then those that are needed.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import { type DatedSignal, datedSignals, type KeptSignal, signalsAsOf } from '../dated-signals.ts'
import { CONTEXTS, type Context, type Snapshot } from '../signal.ts'

/** Which revision: what a world is chosen by, without what it says. */
export type RevisionKey = {
  readonly accountId: string
  readonly context: Context
  readonly asOf: Day
  readonly recordedAt: Date
  readonly policyVersion: string
}

export type Revision = RevisionKey & { readonly signals: readonly DatedSignal[] }

/** What a revision says as of its day or a later one. */
export function snapshotAsOf(revision: Revision, asOf: Day): Snapshot {
  return { ...revision, signals: signalsAsOf(revision.signals, asOf) }
}

/** Days of one account, both included. */
export type AccountDays = { readonly accountId: string; readonly first: Day; readonly last: Day }

/**
 * For each asked, in their order, the days in its span that there is something to judge of, in order: those on which any
 * context published the account, and those of health's daily pass on which what was published before still held.
 */
export async function readDaysToJudge(tx: Tx, input: readonly AccountDays[]): Promise<Day[][]> {
  const rows = await tx.query<{ days: Day[] }>({
    name: 'signals-read-days-to-judge',
    text: `
      select array(
        select snapshots.as_of::text
        from signals.snapshots
        where snapshots.workspace_id = $4
          and snapshots.account_id = asked.account_id
          and snapshots.context = any ($5::text[])
          and snapshots.draft = ''
          and snapshots.as_of >= asked.first
          and snapshots.as_of <= asked.last
        union
        select daily_passes.day::text
        from signals.daily_passes
        where daily_passes.workspace_id = $4
          and daily_passes.consumer = 'health'
          and daily_passes.carries_over
          and daily_passes.day >= asked.first
          and daily_passes.day <= asked.last
          and exists (
            select
            from signals.snapshots
            where snapshots.workspace_id = $4
              and snapshots.account_id = asked.account_id
              and snapshots.context = any ($5::text[])
              and snapshots.draft = ''
              and snapshots.as_of < daily_passes.day
          )
        order by 1
      ) as days
      from unnest($1::text[], $2::date[], $3::date[]) with ordinality as asked (account_id, first, last, position)
      order by asked.position`,
    values: [...columnsOf(input), tx.workspaceId, CONTEXTS],
  })
  return rows.map(row => row.days)
}

/**
 * Every revision of each span's days, and of the days before it that a world of the span can still rest on: from the
 * newest day that was known at the end of the first. By account, context, day and instant, as a timeline wants them.
 * `knownAt` is that end of the first day for each asked.
 */
export async function readRevisionKeys(
  tx: Tx,
  input: readonly (AccountDays & { readonly knownAt: Date })[],
): Promise<RevisionKey[]> {
  const rows = await tx.query<{
    account_id: string
    context: Context
    as_of: Day
    recorded_at: Date
    policy_version: string
  }>({
    name: 'signals-read-revision-keys',
    text: `
      select snapshots.account_id, snapshots.context, snapshots.as_of::text as as_of, snapshots.recorded_at,
        snapshots.policy_version
      from unnest($1::text[], $2::date[], $3::date[], $4::timestamptz[]) as asked (account_id, first, last, known_at)
      cross join unnest($6::text[]) as of (context)
      left join lateral (
        select earlier.as_of
        from signals.snapshots as earlier
        where earlier.workspace_id = $5
          and earlier.account_id = asked.account_id
          and earlier.context = of.context
          and earlier.draft = ''
          and earlier.as_of < asked.first
          and earlier.recorded_at <= asked.known_at
        order by earlier.as_of desc, earlier.recorded_at desc
        limit 1
      ) as carried on true
      join signals.snapshots
        on snapshots.workspace_id = $5
        and snapshots.account_id = asked.account_id
        and snapshots.context = of.context
        and snapshots.draft = ''
        and snapshots.as_of >= coalesce(carried.as_of, '-infinity')
        and snapshots.as_of <= asked.last
      order by snapshots.account_id, snapshots.context, snapshots.as_of, snapshots.recorded_at`,
    values: [...columnsOf(input), input.map(each => each.knownAt.toISOString()), tx.workspaceId, CONTEXTS],
  })
  return rows.map(row => ({
    accountId: row.account_id,
    context: row.context,
    asOf: row.as_of,
    recordedAt: row.recorded_at,
    policyVersion: row.policy_version,
  }))
}

/** The revisions themselves, in no particular order. Each holds some kilobytes of signals: ask for hundreds at once. */
export async function readRevisions(tx: Tx, keys: readonly RevisionKey[]): Promise<Revision[]> {
  const rows = await tx.query<{ position: number; signals: KeptSignal[] }>({
    name: 'signals-read-revisions',
    text: `
      select asked.position::int as position, snapshots.signals
      from unnest($1::text[], $2::text[], $3::date[], $4::timestamptz[])
        with ordinality as asked (account_id, context, as_of, recorded_at, position)
      join signals.snapshots
        on snapshots.workspace_id = $5
        and snapshots.account_id = asked.account_id
        and snapshots.context = asked.context
        and snapshots.draft = ''
        and snapshots.as_of = asked.as_of
        and snapshots.recorded_at = asked.recorded_at`,
    values: [
      keys.map(key => key.accountId),
      keys.map(key => key.context),
      keys.map(key => key.asOf),
      keys.map(key => key.recordedAt.toISOString()),
      tx.workspaceId,
    ],
  })
  return rows.flatMap(row => {
    const key = keys[row.position - 1]
    return key === undefined ? [] : [{ ...key, signals: datedSignals(row.signals, key.asOf) }]
  })
}

function columnsOf(input: readonly AccountDays[]): [string[], Day[], Day[]] {
  return [input.map(each => each.accountId), input.map(each => each.first), input.map(each => each.last)]
}
