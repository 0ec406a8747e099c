// On which days contracts were heard of: that who keeps them was telling then.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'

export type ContractNews = {
  /** Of month-to-month contracts, which often come from another source than the others. */
  readonly monthly: boolean
  /** The day that was told of. */
  readonly on: Day
  /** When anything of that day was recorded first. */
  readonly recordedAt: Date
}

type Row = { monthly: boolean; heard_on: Day; recorded_at: Date }

/**
 * Each day on which a contract was signed or changed, a renewal was written down or decided, or a contract or its account was
 * ended by a later word than the first, once, in the order of days, as known at an instant. Of which kind a
 * contract is, its first word says. A day says so only when it cannot have been
 * planned when it was recorded: a start, an end agreed at the signing or a change that takes effect later tells of no day but its own word's.
 *
 * @example a history whose last row was signed on 30 June and that was imported in November tells of no day after 30 June
 */
export async function readContractNews(tx: Tx, knownAt: Date): Promise<ContractNews[]> {
  const rows = await tx.query<Row>({
    name: 'directory-contract-news',
    text: `
      with contracts as (
        select subscriptions.id, subscriptions.account_id,
          coalesce(subscriptions.term_months, case when subscriptions.ends_on is null
            or subscriptions.ends_on < subscriptions.starts_on + interval '2 months' then 1 else 12 end) <= 1 as monthly
        from directory.subscriptions
        where subscriptions.workspace_id = $1 and subscriptions.revision = 1
      ), told as (
        select subscriptions.id as subscription_id, subscriptions.recorded_at, subscriptions.occurred_at as told_of
        from directory.subscriptions
        where subscriptions.workspace_id = $1 and subscriptions.recorded_at <= $2 and not subscriptions.retracted
        union all
        select subscriptions.id, subscriptions.recorded_at, subscriptions.ended_on::timestamp at time zone 'UTC'
        from directory.subscriptions
        where subscriptions.workspace_id = $1 and subscriptions.recorded_at <= $2 and not subscriptions.retracted
          and subscriptions.revision > 1 and subscriptions.ended_on is not null
        union all
        select changes.subscription_id, changes.recorded_at, changes.occurred_at
        from directory.subscription_changes as changes
        where changes.workspace_id = $1 and changes.recorded_at <= $2 and not changes.retracted
        union all
        select renewals.subscription_id, renewals.recorded_at, renewals.occurred_at
        from directory.renewals
        where renewals.workspace_id = $1 and renewals.recorded_at <= $2 and not renewals.retracted
        union all
        select renewals.subscription_id, renewals.recorded_at, renewals.resolved_on::timestamp at time zone 'UTC'
        from directory.renewals
        where renewals.workspace_id = $1 and renewals.recorded_at <= $2 and not renewals.retracted
          and renewals.resolved_on is not null
        union all
        select contracts.id, accounts.recorded_at, accounts.closed_on::timestamp at time zone 'UTC'
        from directory.accounts
        join contracts on contracts.account_id = accounts.id
        where accounts.workspace_id = $1 and accounts.recorded_at <= $2 and not accounts.retracted
          and accounts.revision > 1 and accounts.closed_on is not null
      ), days as (
        select contracts.monthly, (least(told.told_of, told.recorded_at) at time zone 'UTC')::date as heard_on,
          min(told.recorded_at) as recorded_at
        from told
        join contracts on contracts.id = told.subscription_id
        group by 1, 2
      )
      select days.monthly, days.heard_on::text as heard_on, days.recorded_at
      from days
      order by days.heard_on, days.monthly`,
    values: [tx.workspaceId, knownAt.toISOString()],
  })
  return rows.map(row => ({ monthly: row.monthly, on: row.heard_on, recordedAt: row.recorded_at }))
}
