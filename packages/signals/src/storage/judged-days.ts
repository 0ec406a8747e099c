// The days on which a context looked at accounts: those with a snapshot, and those passed on which nothing was new.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { OwnContext } from '../vocabulary/entry.ts'

export type JudgedDay = {
  readonly day: Day
  /** Has a snapshot of its own; otherwise it says what the newest before it says. */
  readonly isOwn: boolean
}

/** The days on or after `since` on which the context judged each account, in order; an account without any is absent. */
export async function judgedDays(
  tx: Tx,
  input: {
    readonly context: OwnContext
    readonly accounts: readonly { readonly accountId: string; readonly since: Day }[]
  },
): Promise<Map<string, JudgedDay[]>> {
  const rows = await tx.query<{ account_id: string; day: Day; is_own: boolean }>({
    name: 'signals-judged-days',
    text: `
      select asked.account_id, judged.day::text as day, bool_or(judged.is_own) as is_own
      from unnest($1::text[], $2::date[]) as asked (account_id, since)
      cross join lateral (
        select snapshots.as_of as day, true as is_own
        from signals.snapshots
        where snapshots.workspace_id = $3
          and snapshots.account_id = asked.account_id
          and snapshots.context = $4
          and snapshots.draft = ''
          and snapshots.as_of >= asked.since
        union all
        select daily_passes.day, false
        from signals.daily_passes
        where daily_passes.workspace_id = $3
          and daily_passes.consumer = $4
          and daily_passes.carries_over
          and daily_passes.day >= asked.since
          and exists (
            select
            from signals.snapshots
            where snapshots.workspace_id = $3
              and snapshots.account_id = asked.account_id
              and snapshots.context = $4
              and snapshots.draft = ''
              and snapshots.as_of < daily_passes.day
          )
      ) as judged
      group by asked.account_id, judged.day
      order by asked.account_id, judged.day`,
    values: [
      input.accounts.map(account => account.accountId),
      input.accounts.map(account => account.since),
      tx.workspaceId,
      input.context,
    ],
  })
  const days = Map.groupBy(rows, row => row.account_id)
  return new Map(
    [...days].map(([accountId, of]) => [accountId, of.map(row => ({ day: row.day, isOwn: row.is_own }))]),
  )
}

export type DayBefore = { readonly accountId: string; readonly before: Day }

/** For each asked the newest day before `before` on which the context judged the account, in the order asked; null for none. */
export async function judgedDayBefore(
  tx: Tx,
  input: { readonly context: OwnContext; readonly days: readonly DayBefore[] },
): Promise<(Day | null)[]> {
  const { context, days } = input
  const rows = await tx.query<{ day: Day | null }>({
    name: 'signals-judged-day-before',
    text: `
      select greatest(newest.as_of, passed.day)::text as day
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
      left join lateral (
        select max(daily_passes.day) as day
        from signals.daily_passes
        where daily_passes.workspace_id = $3
          and daily_passes.consumer = $4
          and daily_passes.carries_over
          and daily_passes.day > newest.as_of
          and daily_passes.day < asked.before
      ) as passed on true
      order by asked.position`,
    values: [days.map(each => each.accountId), days.map(each => each.before), tx.workspaceId, context],
  })
  return rows.map(row => row.day)
}
