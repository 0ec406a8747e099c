// When use is expected of an account, as of a day: what was said of pauses, seasons and the kind of use.
import {
  type ExpectedUse,
  expectedUseOf,
  isInSeason,
  judgedOn,
  type Pause,
  pauseOn,
  seasonOf,
} from '@rung/account-standing'
import { addDays, type Day, dayOf } from '@rung/kernel'
import type { FactRow, View } from './storage/facts-as-of.ts'

export type ExpectedCalendar = {
  /** The day as of which they are judged: the day asked about, in a pause the day before it began. */
  readonly standsOn: Day
  /** Half-open, in id order. */
  readonly pauses: readonly Pause[]
  /** Months of use, 1 is January; null where there is no season. */
  readonly seasonMonths: readonly number[] | null
  readonly expectedUse: ExpectedUse
}

export type CalendarRow = FactRow & {
  readonly occurred_at: Date
  readonly starts_on: Day | null
  readonly ends_on: Day | null
  readonly months: readonly number[] | null
  readonly expects: ExpectedUse | null
}

export const CALENDARS: View = {
  name: 'account_calendars',
  columns: ['occurred_at', 'starts_on', 'ends_on', 'months', 'expects'],
}

/** A row is of one kind: it has a first day, months, or what is expected. */
export function expectedCalendar(rows: readonly CalendarRow[], asOf: Day): ExpectedCalendar {
  const pauses = rows.flatMap(({ id, starts_on, ends_on }) =>
    starts_on === null ? [] : [{ pauseId: id, startsOn: starts_on, endsOn: ends_on }],
  )
  const seasons = rows.flatMap(({ id, occurred_at, months }) =>
    months === null ? [] : [{ seasonId: id, on: dayOf(occurred_at), months }],
  )
  const expectations = rows.flatMap(({ id, occurred_at, expects }) =>
    expects === null ? [] : [{ expectationId: id, on: dayOf(occurred_at), expects }],
  )
  return {
    standsOn: judgedOn({ pauses }, asOf),
    pauses,
    seasonMonths: seasonOf({ seasons })?.months ?? null,
    expectedUse: expectedUseOf({ expectations }),
  }
}

/**
 * Share 0..1 of the `days` that end with `asOf` on which use was expected: in a month of the season, and in no pause.
 *
 * @example back from a pause since three days: 3 of 14
 */
export function expectedShare(
  { pauses, seasonMonths }: Pick<ExpectedCalendar, 'pauses' | 'seasonMonths'>,
  asOf: Day,
  days: number,
): number {
  const season = seasonMonths === null ? null : { months: seasonMonths }
  const each = Array.from({ length: days }, (_, back) => addDays(asOf, -back))
  return each.filter(day => isInSeason(season, day) && pauseOn({ pauses }, day) === null).length / days
}
