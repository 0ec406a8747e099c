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
  const isExpected = expectedIn({ pauses, seasonMonths })
  const each = Array.from({ length: days }, (_, back) => addDays(asOf, -back))
  return each.filter(isExpected).length / days
}

// How far back a window looks for days that count: a season of one month a year gives 28 of them in one.
const COUNTED_BACK_DAYS = 1_100

/**
 * The newest `days` days up to `asOf` on which use was expected, the newest first: what windows of use are made of, so that neither
 * a pause nor the months outside a season count as absence. Null where they are the last `days` days. Fewer where the past
 * three years have no more.
 *
 * @example three days after a pause of ten weeks: those three, and 25 of before it
 */
export function countedDays(
  calendar: Pick<ExpectedCalendar, 'pauses' | 'seasonMonths'>,
  asOf: Day,
  days: number,
): readonly Day[] | null {
  if (calendar.pauses.length === 0 && calendar.seasonMonths === null) return null
  const isExpected = expectedIn(calendar)
  const counted: Day[] = []
  for (let back = 0; back < COUNTED_BACK_DAYS && counted.length < days; back += 1) {
    const day = addDays(asOf, -back)
    if (isExpected(day)) counted.push(day)
  }
  return counted.at(-1) === addDays(asOf, 1 - days) ? null : counted
}

function expectedIn({
  pauses,
  seasonMonths,
}: Pick<ExpectedCalendar, 'pauses' | 'seasonMonths'>): (day: Day) => boolean {
  const season = seasonMonths === null ? null : { months: seasonMonths }
  return day => isInSeason(season, day) && pauseOn({ pauses }, day) === null
}
