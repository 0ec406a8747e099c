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
 * ended by a later word than the first, once, in the order of days, as known at an instant. A day says so only when it cannot have been
 * planned when it was recorded: a start, an end agreed at the signing or a change that takes effect later tells of no day but its own word's.
 *
 * @example a history whose last row was signed on 30 June and that was imported in November tells of no day after 30 June
 */
export async function readContractNews(tx: Tx, knownAt: Date): Promise<ContractNews[]> {
  const rows = await tx.query<Row>({
    name: 'directory-contract-news',
    text: `
      with contracts as (
        select distinct on (subscriptions.id) subscriptions.id, subscriptions.account_id,
          coalesce(subscriptions.term_months, case when subscriptions.ends_on is null
            or subscriptions.ends_on < subscriptions.starts_on + interval '2 months' then 1 else 12 end) <= 1 as monthly
        from directory.subscriptions
        where subscriptions.workspace_id = $1 and subscriptions.recorded_at <= $2
        order by subscriptions.id, subscriptions.recorded_at desc, subscriptions.revision desc
      ), told as (
        select subscriptions.id as subscription_id, subscriptions.recorded_at, subscriptions.occurred_at,
          case when subscriptions.revision > 1 then subscriptions.ended_on end as decided_on
        from directory.subscriptions
        where subscriptions.workspace_id = $1 and subscriptions.recorded_at <= $2 and not subscriptions.retracted
        union all
        select changes.subscription_id, changes.recorded_at, changes.occurred_at, null
        from directory.subscription_changes as changes
        where changes.workspace_id = $1 and changes.recorded_at <= $2 and not changes.retracted
        union all
        select renewals.subscription_id, renewals.recorded_at, renewals.occurred_at, renewals.resolved_on
        from directory.renewals
        where renewals.workspace_id = $1 and renewals.recorded_at <= $2 and not renewals.retracted
      ), days as (
        select contracts.monthly, told.recorded_at, day.heard_on
        from told
        join contracts on contracts.id = told.subscription_id
        cross join lateral (values ((told.occurred_at at time zone 'UTC')::date), (told.decided_on)) as day (heard_on)
        union all
        select contracts.monthly, accounts.recorded_at, accounts.closed_on
        from directory.accounts
        join contracts on contracts.account_id = accounts.id
        where accounts.workspace_id = $1 and accounts.recorded_at <= $2 and not accounts.retracted
          and accounts.revision > 1
      )
      select days.monthly, least(days.heard_on, (days.recorded_at at time zone 'UTC')::date)::text as heard_on,
        min(days.recorded_at) as recorded_at
      from days
      where days.heard_on is not null
      group by 1, 2
      order by 2, 1`,
    values: [tx.workspaceId, knownAt.toISOString()],
  })
  return rows.map(row => ({ monthly: row.monthly, on: row.heard_on, recordedAt: row.recorded_at }))
}
