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

// Where every Sunday has a row of its own, as most have: those from which on it stood otherwise, by one run through the index of Sundays.
const OWN_SUNDAYS = `
        select json_agg(begins.place) as places, json_agg(begins.csm_id) as csm_ids,
          json_agg(begins.usage_side) as usage_sides, json_agg(begins.attained) as attained,
          json_agg(begins.ladder_level) as ladder_levels, json_agg(begins.trust) as trust,
          max(begins.place) = cardinality($4::date[])
            and bool_and(begins.place_before is null or begins.place_before = begins.place - 1)
            and (min(begins.place) = 1 or not exists (
              select from health.scores
              where scores.workspace_id = $1 and scores.account_id = asked.account_id
                and scores.as_of <= ($4::date[])[1] + 7 * (min(begins.place) - 2) and scores.recorded_at <= $2
            )) as is_whole
        from (
          select sundays.place, sundays.csm_id, sundays.usage_side, sundays.attained, sundays.ladder_level, sundays.trust,
            lead(sundays.place) over in_turn as place_before,
            lead(sundays.usage_side) over in_turn as usage_side_before,
            lead(sundays.ladder_level) over in_turn as ladder_level_before, lead(sundays.trust) over in_turn as trust_before
          from (
            select distinct on (scores.as_of) scores.as_of, (scores.as_of - ($4::date[])[1]) / 7 + 1 as place,
              scores.csm_id, scores.usage_side, scores.attained, scores.ladder_level, scores.trust
            from health.scores
            where scores.workspace_id = $1 and scores.account_id = asked.account_id
              and extract(isodow from scores.as_of) = 7 and scores.as_of >= ($4::date[])[1]
              and scores.as_of <= ($4::date[])[cardinality($4::date[])] and scores.recorded_at <= $2
            order by scores.as_of desc, scores.recorded_at desc
          ) as sundays
          window in_turn as (order by sundays.as_of desc)
        ) as begins
        where begins.place_before is distinct from begins.place - 1 or ($6::boolean[])[begins.place]
          or begins.usage_side is distinct from begins.usage_side_before
          or begins.ladder_level is distinct from begins.ladder_level_before
          or (begins.trust >= $7) is distinct from (begins.trust_before >= $7)
      `

// Otherwise each Sunday with the row that was in force on it.
const EACH_SUNDAY = `
        select json_agg(sunday.place) as places, json_agg(coalesce(judged.csm_id, earlier.csm_id)) as csm_ids,
          json_agg(coalesce(judged.usage_side, earlier.usage_side)) as usage_sides,
          json_agg(coalesce(judged.attained, earlier.attained)) as attained,
          json_agg(coalesce(judged.ladder_level, earlier.ladder_level)) as ladder_levels,
          json_agg(coalesce(judged.trust, earlier.trust)) as trust
        from unnest($4::date[]) with ordinality as sunday (day, place)
        left join (
          select distinct on (scores.as_of) scores.as_of, scores.csm_id, scores.usage_side, scores.attained,
            scores.ladder_level, scores.trust
          from health.scores
          where scores.workspace_id = $1 and scores.account_id = asked.account_id
            and extract(isodow from scores.as_of) = 7 and scores.as_of >= ($4::date[])[1] and scores.as_of <= $5
            and scores.recorded_at <= $2
          order by scores.as_of desc, scores.recorded_at desc
        ) as judged on judged.as_of = sunday.day
        left join lateral (
          select scores.as_of, scores.csm_id, scores.usage_side, scores.attained, scores.ladder_level, scores.trust
          from health.scores
          where judged.as_of is null and scores.workspace_id = $1 and scores.account_id = asked.account_id
            and scores.as_of <= sunday.day and scores.recorded_at <= $2
          order by scores.as_of desc, scores.recorded_at desc
          limit 1
        ) as earlier on true
        where own.is_whole is not true and (judged.as_of is not null or earlier.as_of is not null)
      `

/**
 * The row in force on the Sunday of each week: the newest on or before it, so that a day that was not judged goes with the one
 * before. Of each account one run through the index of Sundays, which holds all that is read, and one look-up for the day judged; where a
 * Sunday has no row of its own, one for each. Weeks in which nothing moved that is watched are one, so that what is sent and
 * counted grows with what changes; those of which CSM and A are asked for begin anew.
 *
 * @example judged on Tuesday and on Saturday: the week is as it was on Saturday; nothing judged the week after: still so
 */
export async function readAccountWeeks(
  tx: Tx,
  { accountIds, mondays, trustFrom, wholeWeeks, asOf, knownAt }: Moment & WeeksAsked,
): Promise<AccountWeeks> {
  const whole = new Set(wholeWeeks)
  const rows = await tx.query<Row>({
    name: 'health-book-weeks',
    text: `
      select asked.account_id,
        case when own.is_whole then own.places else weeks.places end as places,
        case when own.is_whole then own.csm_ids else weeks.csm_ids end as csm_ids,
        case when own.is_whole then own.usage_sides else weeks.usage_sides end as usage_sides,
        case when own.is_whole then own.attained else weeks.attained end as attained,
        case when own.is_whole then own.ladder_levels else weeks.ladder_levels end as ladder_levels,
        case when own.is_whole then own.trust else weeks.trust end as trust,
        today.arr_minor::text as arr_minor
      from unnest($3::text[]) as asked (account_id)
      left join lateral (${OWN_SUNDAYS}) as own on true
      left join lateral (${EACH_SUNDAY}) as weeks on true
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
      mondays.map(monday => whole.has(monday)),
      trustFrom,
    ],
  })
  const asked = { mondays, trustFrom, whole }
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

/** By the first of each. Once an account was judged it stands somehow on each Sunday after it, to the last. */
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
  const placeOf = (turn: number | undefined): number =>
    turn === undefined ? mondays.length + 1 : Number(places[Number(inTurn[turn])])
  return begins.map((turn, index) => {
    const at = Number(inTurn[turn])
    return {
      accountId: row.account_id,
      week: mondayOf(at),
      weeks: placeOf(begins[index + 1]) - placeOf(turn),
      csmId: row.csm_ids[at] ?? null,
      usageSide: row.usage_sides[at] ?? null,
      attained: row.attained[at] ?? null,
      ladderLevel: row.ladder_levels[at] ?? null,
      trust: row.trust[at] ?? null,
    }
  })
}
