// The SQL of due work: claim, and the daily pass.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import { type DueMark, markDue } from './mark-due.ts'
import type { Consumer } from './signal.ts'

export type ClaimedDue = DueMark & {
  /** Of the marks that were claimed. */
  readonly seqs: readonly number[]
}

/**
 * Claims the free marks of up to `limit` accounts and takes their locks, in id order so that two claims can't wait for
 * each other in a circle. Gives each account once, with its earliest day. Marks that another claim holds are passed
 * over, so that two processes work on different accounts. So are accounts whose newest mark is younger than `quietMs`,
 * unless their oldest is five times as old: facts come in bursts, and one judgement after the burst serves them all.
 *
 * What stands for the account among the stuck is claimed with its marks, so that what failed before is judged again too:
 * it goes when this transaction commits, and stays when the judgement fails again.
 */
export async function claimDue(
  tx: Tx,
  consumer: Consumer,
  now: Date,
  { limit, quietMs }: { readonly limit: number; readonly quietMs: number },
): Promise<ClaimedDue[]> {
  const rows = await tx.query<{ account_id: string; since: Day; backfill_on: Day[]; seqs: number[] }>({
    name: 'signals-claim-due',
    text: `
      with free as materialized (
        select due_work.seq, due_work.account_id, due_work.marked_at
        from signals.due_work
        where due_work.workspace_id = $1 and due_work.consumer = $2 and due_work.not_before <= $3
        order by due_work.account_id
        limit 5000
        for update skip locked
      ), account as (
        select free.account_id
        from free
        group by free.account_id
        having max(free.marked_at) <= clock_timestamp() - $5 * interval '1 ms'
          or min(free.marked_at) <= clock_timestamp() - $5 * interval '5 ms'
        order by free.account_id
        limit $4
      ), chosen as (
        select free.seq from free join account on account.account_id = free.account_id
      ), claimed as (
        delete from signals.due_work
        using chosen
        where due_work.workspace_id = $1 and due_work.consumer = $2 and due_work.seq = chosen.seq
        returning due_work.account_id, due_work.since, due_work.backfill_on, due_work.seq
      ), taken_up as (
        delete from signals.stuck_accounts
        using account
        where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = $2
          and stuck_accounts.account_id = account.account_id
        returning stuck_accounts.account_id, stuck_accounts.due_since, stuck_accounts.backfill_on
      ), work as (
        select claimed.account_id, claimed.since, claimed.backfill_on, claimed.seq from claimed
        union all
        select taken_up.account_id, taken_up.due_since, day.backfill_on, null
        from taken_up left join unnest(taken_up.backfill_on) as day (backfill_on) on true
      )
      select work.account_id, min(work.since)::text as since,
        coalesce(array_agg(distinct work.backfill_on::text) filter (where work.backfill_on is not null), '{}') as backfill_on,
        array_agg(work.seq) filter (where work.seq is not null) as seqs
      from work
      group by work.account_id
      order by work.account_id`,
    values: [tx.workspaceId, consumer, now.toISOString(), limit, quietMs],
  })
  for (const row of rows) {
    await tx.query({
      name: 'signals-lock-account',
      text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
      values: [`${consumer}:${tx.workspaceId}:${row.account_id}`],
    })
  }
  return rows.map(row => ({
    accountId: row.account_id,
    since: row.since,
    backfillOn: row.backfill_on,
    seqs: row.seqs.map(Number),
  }))
}

/** Marks every account for today, once a day and workspace, whichever process comes first. */
export async function startDailyPass(
  tx: Tx,
  consumer: Consumer,
  today: Day,
  accountIds: (tx: Tx) => Promise<readonly string[]>,
): Promise<void> {
  const first = await tx.query<{ day: Day }>({
    name: 'signals-start-daily-pass',
    text: `
      insert into signals.daily_passes (workspace_id, consumer, day) values ($1, $2, $3)
      on conflict do nothing
      returning day::text`,
    values: [tx.workspaceId, consumer, today],
  })
  if (first.length === 0) return
  const ids = await accountIds(tx)
  await markDue(
    tx,
    [consumer],
    ids.map(accountId => ({ accountId, since: today })),
  )
}
