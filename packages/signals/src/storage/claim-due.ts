// The SQL of due work: claim, and the daily pass.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { Consumer } from '../signal.ts'
import { type DueMark, markDue } from './mark-due.ts'

export type ClaimedDue = DueMark & {
  /** Of the marks that were claimed. */
  readonly seqs: readonly number[]
}

/**
 * Claims the free marks of up to `limit` accounts, in id order, and the accounts with them: nobody else judges one before
 * this transaction ends. Gives each account once, with its earliest day. Accounts that another claim holds are passed
 * over, so that two processes work on different ones. So are accounts whose newest mark is younger than `quietMs`,
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
    text: CLAIM,
    values: [tx.workspaceId, consumer, now.toISOString(), limit, quietMs],
  })
  return rows.map(row => ({
    accountId: row.account_id,
    since: row.since,
    backfillOn: row.backfill_on,
    seqs: row.seqs.map(Number),
  }))
}

// Rows are locked as they are taken, in the order of the primary key, and no other: what waits behind is neither read nor
// locked (the limit stops the locking). `head` is the first free mark of each account: of two claims the one that
// locks it goes on. `whole` are the accounts of which every mark could be locked then: one that somebody judges at this
// moment has a mark that cannot be, since its claim is not settled, and is left to a later look. So the locks of the marks
// are the account's lock, on whichever node the rows are.
//
// Statistics of a queue are always of another moment, so no plan may hang on them: each question about an account is a
// scalar subquery, a lateral one or an array, which all go by the key's three columns.
//
// Example: of a's marks 1, 2 and b's mark 3 a claim of one account takes 1, 2; another claim meanwhile skips 1 and takes 3.
const CLAIM = `
  with head as materialized (
    select due_work.account_id
    from signals.due_work
    where due_work.workspace_id = $1 and due_work.consumer = $2 and due_work.not_before <= $3
      and (
        select min(free.seq) = due_work.seq and (
          max(free.marked_at) <= clock_timestamp() - $5 * interval '1 ms'
          or min(free.marked_at) <= clock_timestamp() - $5 * interval '5 ms'
        )
        from signals.due_work as free
        where free.workspace_id = $1 and free.consumer = $2 and free.account_id = due_work.account_id
          and free.not_before <= $3
      )
    order by due_work.account_id, due_work.seq
    limit $4
    for update of due_work skip locked
  ), held as materialized (
    select mark.account_id
    from head
    cross join lateral (
      select due_work.account_id
      from signals.due_work
      where due_work.workspace_id = $1 and due_work.consumer = $2 and due_work.account_id = head.account_id
      for update skip locked
    ) as mark
  ), whole as materialized (
    select held.account_id
    from held
    group by held.account_id
    having count(*) = (
      select count(*)
      from signals.due_work
      where due_work.workspace_id = $1 and due_work.consumer = $2 and due_work.account_id = held.account_id
    )
  ), claimed as (
    delete from signals.due_work
    where due_work.workspace_id = $1 and due_work.consumer = $2
      and due_work.account_id = any (array(select whole.account_id from whole))
      and due_work.not_before <= $3
    returning due_work.account_id, due_work.since, due_work.backfill_on, due_work.seq
  ), taken_up as (
    delete from signals.stuck_accounts
    where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = $2
      and stuck_accounts.account_id = any (array(select whole.account_id from whole))
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
  order by work.account_id`

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
