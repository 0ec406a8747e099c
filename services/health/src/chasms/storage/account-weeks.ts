// Each account as health had judged it at the end of each week, out of its kept history.
import type { AccountWeek } from '@rung/chasms'
import type { Tx } from '@rung/database'
import { addDays, type Day } from '@rung/kernel'
import type { Moment } from './book-facts.ts'

export type AccountWeeks = {
  readonly weeks: AccountWeek[]
  /** ARR on the day judged, by account, in minor units of the workspace's currency; where it is unknown there is none. */
  readonly arrMinor: ReadonlyMap<string, number>
}

/** Of one account: its row of each day asked for, by the place of the day. */
type Row = {
  readonly account_id: string
  readonly days: readonly (readonly [
    number,
    string | null,
    Side,
    number | null,
    number | null,
    number | null,
  ])[]
  readonly arr_minor: string | null
}
type Side = AccountWeek['usageSide']

/**
 * The row in force on the Sunday of each week: the newest on or before it, so that a day that was not judged goes with the one
 * before. One look-up in an index an account and week, and one for the day judged.
 *
 * @example judged on Tuesday and on Saturday: the week is as it was on Saturday; nothing judged the week after: still so
 */
export async function readAccountWeeks(
  tx: Tx,
  input: Moment & { readonly accountIds: readonly string[]; readonly mondays: readonly Day[] },
): Promise<AccountWeeks> {
  const { accountIds, mondays, asOf, knownAt } = input
  const rows = await tx.query<Row>({
    name: 'health-book-weeks',
    text: `
      select asked.account_id, weeks.days, today.arr_minor::text as arr_minor
      from unnest($3::text[]) as asked (account_id)
      left join lateral (
        select json_agg(json_build_array(sunday.place, kept.csm_id, kept.usage_side, kept.attained, kept.ladder_level,
          kept.trust)) as days
        from unnest($4::date[]) with ordinality as sunday (day, place)
        cross join lateral (
          select scores.csm_id, scores.usage_side, scores.attained, scores.ladder_level, scores.trust
          from health.scores
          where scores.workspace_id = $1 and scores.account_id = asked.account_id
            and scores.as_of <= sunday.day and scores.recorded_at <= $2
          order by scores.as_of desc, scores.recorded_at desc
          limit 1
        ) as kept
      ) as weeks on true
      left join lateral (
        select scores.arr_minor
        from health.scores
        where scores.workspace_id = $1 and scores.account_id = asked.account_id
          and scores.as_of <= $5 and scores.recorded_at <= $2
        order by scores.as_of desc, scores.recorded_at desc
        limit 1
      ) as today on true
      order by asked.account_id`,
    values: [
      tx.workspaceId,
      knownAt.toISOString(),
      accountIds,
      mondays.map(monday => addDays(monday, 6)),
      asOf,
    ],
  })
  return {
    weeks: rows.flatMap(({ account_id, days }) =>
      (days ?? []).map(([place, csmId, usageSide, attained, ladderLevel, trust]) => ({
        accountId: account_id,
        week: mondays[place - 1] as Day,
        csmId,
        usageSide,
        attained,
        ladderLevel,
        trust,
      })),
    ),
    arrMinor: new Map(
      rows.flatMap(({ account_id, arr_minor }) =>
        arr_minor === null ? [] : [[account_id, Number(arr_minor)]],
      ),
    ),
  }
}
