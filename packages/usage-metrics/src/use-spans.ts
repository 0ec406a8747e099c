// An account's use in spans of 14 days that end with a day: what its habit is made of.
import { addDays, type Day, daysBetween } from '@rung/kernel'
import { type DayFacts, daysIn, leastUsers } from './day-facts.ts'
import type { UsagePolicy } from './policy.ts'

/**
 * The newest first: entry 0 is the 14 days that end with the day, entry k those that ended 14 x k days before it. Only
 * entry 0 may begin before the account's first active day; the others are whole.
 */
export type UseSpans = {
  /** Distinct people, at least; `null` where something was done and nothing says by how many. */
  readonly people: readonly (number | null)[]
  readonly events: readonly number[]
}

/** So many people or so many events of 14 days. */
export type Least = { readonly by: keyof UseSpans; readonly count: number }

export const NO_SPANS: UseSpans = { people: [0], events: [0] }

/**
 * How many whole spans lie between the account's first active day and the last 14 days.
 *
 * @example active since the 1st, asked as of the 28th: one, of the 1st to the 14th
 */
export function spansBefore(
  firstDay: Day | null,
  asOf: Day,
  { habitSpanDays, habitSpansMost }: UsagePolicy,
): number {
  if (firstDay === null) return 0
  const whole = Math.floor((daysBetween(firstDay, asOf) + 1) / habitSpanDays) - 1
  return Math.max(0, Math.min(whole, habitSpansMost))
}

/** Counts the spans from an account's days; `firstDay` comes from the whole history. */
export function measureSpans(
  days: readonly DayFacts[],
  firstDay: Day | null,
  policy: UsagePolicy,
  asOf: Day,
): UseSpans {
  const known = days.filter(({ day }) => day <= asOf)
  const spanOf = Map.groupBy(known, ({ day }) => Math.floor(daysBetween(day, asOf) / policy.habitSpanDays))
  const counted = Array.from({ length: spansBefore(firstDay, asOf, policy) + 1 }, (_, back) => {
    const facts = spanOf.get(back) ?? []
    return { people: leastUsers(facts), events: eventsIn(facts) }
  })
  return { people: counted.map(each => each.people), events: counted.map(each => each.events) }
}

/**
 * The first of the days in a row, up to `asOf`, on which use has been below: the first day of the earliest 14 days since
 * which no 14 days had `least`. Looks back a year at most.
 *
 * @example 16 people daily until the 6th, one since, asked as of the 28th for 12: the 7th
 */
export function fellOn(
  days: readonly DayFacts[],
  least: Least,
  firstDay: Day,
  policy: UsagePolicy,
  asOf: Day,
): Day {
  const earliest = addDays(asOf, 1 - policy.habitTermMostDays)
  let end = asOf
  while (end > earliest && end > firstDay) {
    const before = addDays(end, -1)
    const since = addDays(before, 1 - policy.habitSpanDays)
    const within = daysIn(days, { since, until: end })
    const count = least.by === 'people' ? leastUsers(within) : eventsIn(within)
    if (count !== null && count >= least.count) break
    end = before
  }
  return fellAfter(end, firstDay, policy)
}

/** The first day of the 14 that end with `end`, and never before the account's first. */
export function fellAfter(end: Day, firstDay: Day, { habitSpanDays }: UsagePolicy): Day {
  const since = addDays(end, 1 - habitSpanDays)
  return since < firstDay ? firstDay : since
}

function eventsIn(days: readonly DayFacts[]): number {
  return days.flatMap(facts => facts.cells).reduce((sum, cell) => sum + cell.count, 0)
}
