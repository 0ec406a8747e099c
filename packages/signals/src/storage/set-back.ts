// What becomes of an account that could not be judged: it waits longer each time, and then it is put aside with the reason.
import type { Tx } from '@rung/database'
import { dueWorkPolicy } from '../policy.ts'
import type { Consumer } from '../signal.ts'
import type { ClaimedDue } from './claim-due.ts'

export type Failure = { readonly now: Date /** Without personal data. */; readonly reason: string }

/**
 * Sets back the marks that were claimed for the account and those that failed before: 2, 4, 8 ... seconds. Marks of facts
 * that came meanwhile stay free, since they may mend it. After the last attempt of the policy, or the first of an account
 * that is stuck already, the marks that failed become a row among the stuck. Says whether they did.
 */
export async function setBack(
  tx: Tx,
  consumer: Consumer,
  claimed: ClaimedDue,
  { now, reason }: Failure,
): Promise<'waits' | 'stuck'> {
  const [failed] = await tx.query<{ attempts: number; stuck: boolean }>({
    name: 'signals-set-back',
    text: `
      with before as (
        select coalesce(max(due_work.attempts), 0) + 1 as attempts, min(due_work.failing_since) as failing_since
        from signals.due_work
        where due_work.workspace_id = $1 and due_work.consumer = $2 and due_work.account_id = $3
      ), failed as (
        update signals.due_work
        set attempts = before.attempts,
          failing_since = coalesce(before.failing_since, $5),
          not_before = $5::timestamptz + least($6, 2 ^ least(before.attempts, 20)) * interval '1 second'
        from before
        where due_work.workspace_id = $1 and due_work.consumer = $2 and due_work.account_id = $3
          and (due_work.attempts > 0 or due_work.seq = any ($4::bigint[]))
        returning due_work.attempts
      )
      select max(failed.attempts) as attempts, exists (
        select from signals.stuck_accounts
        where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = $2 and stuck_accounts.account_id = $3
      ) as stuck
      from failed`,
    values: [
      tx.workspaceId,
      consumer,
      claimed.accountId,
      claimed.seqs,
      now.toISOString(),
      dueWorkPolicy.longestWaitSeconds,
    ],
  })
  if (failed === undefined || (!failed.stuck && failed.attempts < dueWorkPolicy.attempts)) return 'waits'
  await putAside(tx, consumer, claimed.accountId, { now, reason })
  return 'stuck'
}

async function putAside(
  tx: Tx,
  consumer: Consumer,
  accountId: string,
  { now, reason }: Failure,
): Promise<void> {
  await tx.query({
    name: 'signals-put-aside',
    text: `
      with gone as (
        delete from signals.due_work
        where due_work.workspace_id = $1 and due_work.consumer = $2 and due_work.account_id = $3
          and due_work.attempts > 0
        returning due_work.since, due_work.backfill_on, due_work.failing_since, due_work.attempts
      )
      insert into signals.stuck_accounts as stuck
        (workspace_id, stage, account_id, reason, since, set_aside_at, attempts, due_since, backfill_on)
      select $1, $2, $3, $4, min(gone.failing_since), $5, max(gone.attempts), min(gone.since),
        coalesce(array_agg(distinct gone.backfill_on) filter (where gone.backfill_on is not null), '{}')
      from gone
      having count(*) > 0
      on conflict (workspace_id, stage, account_id) do update
      set reason = excluded.reason,
        set_aside_at = excluded.set_aside_at,
        attempts = stuck.attempts + excluded.attempts,
        due_since = least(stuck.due_since, excluded.due_since),
        backfill_on = array(select distinct unnest(stuck.backfill_on || excluded.backfill_on))`,
    values: [tx.workspaceId, consumer, accountId, reason, now.toISOString()],
  })
}
