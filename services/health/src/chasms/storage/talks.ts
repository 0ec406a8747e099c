// To how many customers anybody talked, week by week: whether what tells of talks was heard at all.
import type { TalkWeek } from '@rung/chasms'
import type { Tx } from '@rung/database'
import { endOf, startOf } from '@rung/kernel'
import type { Span } from './customer-voices.ts'

/**
 * Counted here, since of talks nothing else is asked and there are many: of each what held by the end of the day, as known at the instant.
 *
 * @example two calls with one account and a mail to another in a week: 2
 */
export async function readTalks(tx: Tx, { asOf, knownAt, since }: Span): Promise<TalkWeek[]> {
  return tx.query<TalkWeek>({
    name: 'health-book-talks',
    text: `
      select date_trunc('week', newest.occurred_at at time zone 'UTC')::date::text as on,
        count(distinct newest.account_id)::int as accounts
      from (
        select distinct on (fact.id) fact.id, fact.account_id, fact.occurred_at, fact.retracted
        from published.company_touches as fact
        where fact.workspace_id = $1 and fact.recorded_at <= $2
        order by fact.id, fact.recorded_at desc, fact.revision desc
      ) as newest
      where not newest.retracted and newest.occurred_at <= $3 and newest.occurred_at >= $4
      group by 1
      order by 1`,
    values: [tx.workspaceId, knownAt.toISOString(), endOf(asOf).toISOString(), startOf(since).toISOString()],
  })
}
