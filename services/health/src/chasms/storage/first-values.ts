// When each account was to reach its first milestone by plan, and when it did, out of what was published of it.
import type { Onboarding } from '@rung/chasms'
import type { Tx } from '@rung/database'
import type { Moment } from './book-facts.ts'

/** Those of a plan alone; where there is no milestone to reach, none. */
export async function readFirstValues(
  tx: Tx,
  accountIds: readonly string[],
  { asOf, knownAt }: Moment,
): Promise<Onboarding[]> {
  return tx.query<Onboarding>({
    name: 'health-book-first-values',
    text: `
      select asked.account_id as "accountId",
        min(signal.value ->> 'value') filter (where signal.value ->> 'name' = 'first_value_due_on') as "dueOn",
        min(signal.value ->> 'value') filter (where signal.value ->> 'name' like 'milestone:%') as "reachedOn"
      from unnest($3::text[]) as asked (account_id)
      cross join unnest('{accounts,usage}'::text[]) as of (context)
      cross join lateral (
        select snapshots.signals
        from signals.snapshots
        where snapshots.workspace_id = $1 and snapshots.account_id = asked.account_id
          and snapshots.context = of.context and snapshots.draft = ''
          and snapshots.as_of <= $4 and snapshots.recorded_at <= $2
        order by snapshots.as_of desc, snapshots.recorded_at desc
        limit 1
      ) as published
      cross join lateral jsonb_array_elements(published.signals) as signal (value)
      where signal.value -> 'subject' ->> 'kind' = 'account'
        and (signal.value ->> 'name' = 'first_value_due_on' or signal.value ->> 'name' like 'milestone:%')
      group by asked.account_id
      having min(signal.value ->> 'value') filter (where signal.value ->> 'name' = 'first_value_due_on') is not null
        and bool_or(signal.value ->> 'name' like 'milestone:%')
      order by asked.account_id`,
    values: [tx.workspaceId, knownAt.toISOString(), accountIds, asOf],
  })
}
