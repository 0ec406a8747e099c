// The history of states: runs of days in one state, and the day on which usage and outcome parted.
import type { Day } from '@rung/kernel'
import type { GapState } from './fold-state.ts'

/** The state folded up to one day. Days on which nothing changed may be left out: the day before them speaks. */
export type StateOnDay = Pick<GapState, 'state' | 'usage' | 'attained'> & { readonly day: Day }

export type StateRun = {
  readonly state: GapState['state']
  /** First day of the run. */
  readonly since: Day
  /** First day of the next run; null while it lasts. */
  readonly until: Day | null
}

/**
 * Runs of neighbouring days with the same state, in order.
 *
 * Units: calendar days, half-open. Days must be given in order. Errors: none. Source: the Success Gap.
 *
 * @example thriving on 1 and 2 March, hollow from 3 March // thriving since 1 until 3 March, hollow since 3 March
 */
export function stateRuns(days: readonly StateOnDay[]): StateRun[] {
  const first = days.filter(({ state }, at) => days[at - 1]?.state !== state)
  return first.map(({ state, day }, at) => ({ state, since: day, until: first[at + 1]?.day ?? null }))
}

/**
 * The day usage and outcome parted: the first day with both sides known and unlike since both were last known and alike.
 *
 * Null unless both sides of the newest day are known and unlike. A side is that of `foldState`, kept through 0.45..0.55, so
 * noise at the middle neither parts them nor brings them together. An unknown day is no witness: it does not end the
 * parting, since nobody saw them meet. To change sides both at once (hollow to quiet success) is not to meet.
 *
 * Units: a calendar day. Days must be given in order. Errors: none. Source: the Success Gap.
 *
 * @example thriving, hollow on 3 March, unknown on 4 March, hollow on 5 March // parted on 3 March
 */
export function partedOn(days: readonly StateOnDay[]): Day | null {
  let parted: Day | null = null
  let isUnknown = false
  for (const { day, usage, attained } of days) {
    isUnknown = usage === null || attained === null
    if (isUnknown) continue
    parted = usage === attained ? null : (parted ?? day)
  }
  return isUnknown ? null : parted
}
