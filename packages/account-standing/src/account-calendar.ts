// When use is expected of an account: pauses, the months of its season, and whether people or programs are expected.
import { addDays, type Day, daysBetween } from '@rung/kernel'
import { newest } from './newest.ts'

export type ExpectedUse = 'seats' | 'api'

/** Half-open; null while nobody knows when they are back. */
export type Pause = { readonly pauseId: string; readonly startsOn: Day; readonly endsOn: Day | null }
/** Months of use, 1 is January. */
export type Season = { readonly seasonId: string; readonly on: Day; readonly months: readonly number[] }
export type Expectation = { readonly expectationId: string; readonly on: Day; readonly expects: ExpectedUse }

export type AccountCalendar = {
  readonly pauses: readonly Pause[]
  readonly seasons: readonly Season[]
  readonly expectations: readonly Expectation[]
}

export type RunningPause = {
  readonly from: Day
  /** The first day after it; null while nobody knows. */
  readonly until: Day | null
  readonly evidence: readonly string[]
}

/**
 * The pause that covers a day, pauses that overlap or follow each other to the day being one; null when none does.
 *
 * @example 1 to 10 January and 10 to 20 January, as of the 12th: from the 1st until the 20th
 */
export function pauseOn({ pauses }: Pick<AccountCalendar, 'pauses'>, on: Day): RunningPause | null {
  let running = pauses.filter(pause => covers(pause, on))
  for (;;) {
    const joined = pauses.filter(pause => running.some(other => touches(pause, other)))
    if (joined.length === running.length) break
    running = joined
  }
  const from = running.map(({ startsOn }) => startsOn).sort()[0]
  if (from === undefined) return null
  return {
    from,
    until: running.map(({ endsOn }) => endsOn).reduce(laterOf),
    evidence: running.map(({ pauseId }) => pauseId).sort(),
  }
}

/**
 * The day as of which an account is judged: the day itself, in a pause the day before it began.
 *
 * @example paused from 10 January on, asked on the 15th: 9 January
 */
export function judgedOn(calendar: Pick<AccountCalendar, 'pauses'>, asOf: Day): Day {
  const pause = pauseOn(calendar, asOf)
  return pause === null ? asOf : addDays(pause.from, -1)
}

/**
 * How many days of `since`..`asOf`, both included, lie in a pause; one that several pauses cover counts once.
 *
 * @example paused from 10 to 20 January (half-open) and from 15 January on, since the 1st as of the 22nd: 13
 */
export function pausedDays({ pauses }: Pick<AccountCalendar, 'pauses'>, since: Day, asOf: Day): number {
  let counted = 0
  let from = since
  for (const { startsOn, endsOn } of pauses.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))) {
    const start = startsOn > from ? startsOn : from
    const after = addDays(asOf, 1)
    const end = endsOn === null || endsOn > after ? after : endsOn
    if (end <= start) continue
    counted += daysBetween(start, end)
    from = end
  }
  return counted
}

/** The months of use; null when there is no season: nobody said one, or it has all twelve months. */
export function seasonOf({ seasons }: Pick<AccountCalendar, 'seasons'>): Season | null {
  const season = newest(seasons, ({ on, seasonId }) => ({ on, id: seasonId }))
  return season === undefined || season.months.length === MONTHS ? null : season
}

const MONTHS = 12

/** Whether a day lies in a month of the season; always where there is none. */
export function isInSeason(season: Pick<Season, 'months'> | null, on: Day): boolean {
  return season === null || season.months.includes(Number(on.slice(5, 7)))
}

/** `seats` where nobody said otherwise. */
export function expectedUseOf({ expectations }: Pick<AccountCalendar, 'expectations'>): ExpectedUse {
  const newestOne = newest(expectations, ({ on, expectationId }) => ({ on, id: expectationId }))
  return newestOne?.expects ?? 'seats'
}

function laterOf(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return null
  return a < b ? b : a
}

function covers({ startsOn, endsOn }: Pause, on: Day): boolean {
  return startsOn <= on && (endsOn === null || on < endsOn)
}

function touches(a: Pause, b: Pause): boolean {
  return (b.endsOn === null || a.startsOn <= b.endsOn) && (a.endsOn === null || b.startsOn <= a.endsOn)
}
