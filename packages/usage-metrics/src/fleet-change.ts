// Whether the accounts of a workspace fell together: then it is their source, not each of them.
import { addDays, type Day } from '@rung/kernel'
import { median } from '@rung/statistics'
import type { UsagePolicy } from './policy.ts'
import { type ChangeReading, type FleetChange, judgedChange, type UseChange } from './use-change.ts'

export type FleetReading = {
  /** Of one account, by itself. */
  readonly change: UseChange
  /** Since when it is below four fifths of its habit; `null`: it is not. */
  readonly fellOn: Day | null
}

export type FleetDoubt = FleetChange & {
  /** The first of the days, seven at most, on which most fell. */
  readonly since: Day
  /** Accounts with a habit that were looked at. */
  readonly accounts: number
  /** Those of them that fell within these days. */
  readonly fallen: number
}

/**
 * The source is in doubt when at least 20 accounts have a habit, the median of their changes is below ln 0.8, and more than half of
 * them began to fall within some 7 days. `null`: it is not; a workspace that loses its use bit by bit loses it.
 *
 * Units: medians are natural logarithms of ratios, 0 at most; of people over the accounts whose people are known. Errors: none.
 *
 * @example 22 accounts, each at half of its habit since 1 June: { people: ln 0.5, events: ln 0.5, since: 1 June, ... }
 */
export function fleetChange(readings: readonly FleetReading[], policy: UsagePolicy): FleetDoubt | null {
  const withHabit = readings.filter(({ change }) => judgedChange(change) !== null)
  const middle = median(withHabit.map(({ change }) => judgedChange(change) as number))
  if (middle === null || withHabit.length < policy.fleetLeastAccounts || middle >= policy.fellBelow)
    return null
  const together = mostWithin(
    withHabit.flatMap(({ fellOn }) => fellOn ?? []),
    policy.fleetWithinDays,
  )
  const [since] = together
  if (since === undefined || together.length * 2 <= withHabit.length) return null
  return {
    people: medianOf(withHabit, ({ people }) => people),
    events: medianOf(withHabit, ({ events }) => events),
    since,
    accounts: withHabit.length,
    fallen: together.length,
  }
}

/** The most of the days that lie within so many of each other, in order; of equally many the later. */
function mostWithin(days: readonly Day[], withinDays: number): Day[] {
  const sorted = days.toSorted()
  const groups = sorted.map(first =>
    sorted.filter(each => each >= first && each < addDays(first, withinDays)),
  )
  return groups.reduce((most, group) => (group.length >= most.length ? group : most), [])
}

function medianOf(readings: readonly FleetReading[], of: (change: UseChange) => ChangeReading): number {
  const middle = median(readings.flatMap(({ change }) => of(change).value ?? []))
  return middle === null ? 0 : Math.min(0, middle)
}

/** One name of an event at one account, as of a day that is not counted. */
export type EventUse = {
  readonly event: string
  /** Its last day. */
  readonly lastOn: Day
  /** Of the four weeks before the last seven days, in how many it occurred. */
  readonly weeksBefore: number
  /** Not once in the last seven days. */
  readonly silent: boolean
}

export type SilentEvent = {
  readonly event: string
  /** The day after the last one at the account in the middle. */
  readonly since: Day
  readonly accounts: number
  readonly silent: number
}

/**
 * Events that most accounts stopped sending: of at least 20 accounts in which one occurred in three of four weeks, more than half had
 * none for seven days. In order of their names.
 *
 * @example `Export` in 24 accounts every week, in none of them since the 3rd
 */
export function silentEvents(uses: readonly EventUse[], policy: UsagePolicy): SilentEvent[] {
  const usual = uses.filter(({ weeksBefore }) => weeksBefore >= policy.usualEventWeeks)
  return [...Map.groupBy(usual, ({ event }) => event)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([event, all]) => {
      const gone = all.filter(({ silent }) => silent).map(({ lastOn }) => lastOn)
      const last = gone.sort()[Math.floor(gone.length / 2)]
      if (all.length < policy.fleetLeastAccounts || gone.length * 2 <= all.length || last === undefined)
        return []
      return [{ event, since: addDays(last, 1), accounts: all.length, silent: gone.length }]
    })
}
