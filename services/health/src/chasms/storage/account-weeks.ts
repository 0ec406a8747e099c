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

/** Of one account, column by column: the places of the days asked for on which it has a row, and what the row says. */
type Row = {
  readonly account_id: string
  readonly places: readonly number[] | null
  readonly csm_ids: readonly (string | null)[]
  readonly usage_sides: readonly Side[]
  readonly attained: readonly (number | null)[]
  readonly ladder_levels: readonly (number | null)[]
  readonly trust: readonly (number | null)[]
  readonly arr_minor: string | null
}
type Side = AccountWeek['usageSide']

export type WeeksAsked = {
  readonly accountIds: readonly string[]
  readonly mondays: readonly Day[]
  /** From where on trust counts as held: only that it crosses this is a change. */
  readonly trustFrom: number
  /** Mondays of weeks of which CSM and A are asked for. */
  readonly wholeWeeks: readonly Day[]
}

/**
 * The row in force on the Sunday of each week: the newest on or before it, so that a day that was not judged goes with the one
 * before. Of each account one run through the index of Sundays, which holds all that is read; a look-up for each Sunday without
 * a row of its own, and one for the day judged. Weeks in which nothing moved that is watched are handed on as one, so that what is
 * counted grows with what changes; those of which CSM and A are asked for begin anew.
 *
 * @example judged on Tuesday and on Saturday: the week is as it was on Saturday; nothing judged the week after: still so
 */
export async function readAccountWeeks(
  tx: Tx,
  { accountIds, mondays, trustFrom, wholeWeeks, asOf, knownAt }: Moment & WeeksAsked,
): Promise<AccountWeeks> {
  const rows = await tx.query<Row>({
    name: 'health-book-weeks',
    text: `
      select asked.account_id, weeks.places, weeks.csm_ids, weeks.usage_sides, weeks.attained, weeks.ladder_levels,
        weeks.trust, today.arr_minor::text as arr_minor
      from unnest($3::text[]) as asked (account_id)
      left join lateral (
        select json_agg(sunday.place) as places, json_agg(coalesce(own.csm_id, earlier.csm_id)) as csm_ids,
          json_agg(coalesce(own.usage_side, earlier.usage_side)) as usage_sides,
          json_agg(coalesce(own.attained, earlier.attained)) as attained,
          json_agg(coalesce(own.ladder_level, earlier.ladder_level)) as ladder_levels,
          json_agg(coalesce(own.trust, earlier.trust)) as trust
        from unnest($4::date[]) with ordinality as sunday (day, place)
        left join (
          select distinct on (scores.as_of) scores.as_of, scores.csm_id, scores.usage_side, scores.attained,
            scores.ladder_level, scores.trust
          from health.scores
          where scores.workspace_id = $1 and scores.account_id = asked.account_id
            and extract(isodow from scores.as_of) = 7 and scores.as_of >= ($4::date[])[1] and scores.as_of <= $5
            and scores.recorded_at <= $2
          order by scores.as_of desc, scores.recorded_at desc
        ) as own on own.as_of = sunday.day
        left join lateral (
          select scores.as_of, scores.csm_id, scores.usage_side, scores.attained, scores.ladder_level, scores.trust
          from health.scores
          where own.as_of is null and scores.workspace_id = $1 and scores.account_id = asked.account_id
            and scores.as_of <= sunday.day and scores.recorded_at <= $2
          order by scores.as_of desc, scores.recorded_at desc
          limit 1
        ) as earlier on true
        where own.as_of is not null or earlier.as_of is not null
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
  const asked = { mondays, trustFrom, whole: new Set(wholeWeeks) }
  return {
    weeks: rows.flatMap(row => weeksOf(row, asked)),
    arrMinor: new Map(
      rows.flatMap(({ account_id, arr_minor }) =>
        arr_minor === null ? [] : [[account_id, Number(arr_minor)]],
      ),
    ),
  }
}

type Asked = Pick<WeeksAsked, 'mondays' | 'trustFrom'> & { readonly whole: ReadonlySet<Day> }

/** By the first of each. Once an account was judged there is a row for each Sunday after it. */
function weeksOf(row: Row, { mondays, trustFrom, whole }: Asked): AccountWeek[] {
  const places = row.places ?? []
  const inTurn = [...places.keys()].sort((a, b) => Number(places[a]) - Number(places[b]))
  const mondayOf = (at: number): Day => mondays[Number(places[at]) - 1] as Day
  const isHeld = (at: number): boolean | null => {
    const trust = row.trust[at] ?? null
    return trust === null ? null : trust >= trustFrom
  }
  const isAsBefore = (at: number, before: number | undefined): boolean =>
    before !== undefined &&
    !whole.has(mondayOf(at)) &&
    row.usage_sides[at] === row.usage_sides[before] &&
    row.ladder_levels[at] === row.ladder_levels[before] &&
    isHeld(at) === isHeld(before)
  const begins = [...inTurn.keys()].filter(turn => !isAsBefore(Number(inTurn[turn]), inTurn[turn - 1]))
  return begins.map((turn, index) => {
    const at = Number(inTurn[turn])
    return {
      accountId: row.account_id,
      week: mondayOf(at),
      weeks: (begins[index + 1] ?? inTurn.length) - turn,
      csmId: row.csm_ids[at] ?? null,
      usageSide: row.usage_sides[at] ?? null,
      attained: row.attained[at] ?? null,
      ladderLevel: row.ladder_levels[at] ?? null,
      trust: row.trust[at] ?? null,
    }
  })
}
