// How an account's use changed against its own habit, with what excuses a fall: the season, and everybody else's.
import { type Day, daysBetween } from '@rung/kernel'
import { type Count, habitOf } from './habit.ts'
import type { UsagePolicy } from './policy.ts'
import type { Least, UseSpans } from './use-spans.ts'

export type ChangeReading = {
  /** In the last 14 days; `null` when nothing says how many. */
  readonly now: Count
  readonly habit: Count
  /** Last year's own change over the same span, a natural logarithm of a ratio; 0 where it was no fall, `null` without a year. */
  readonly lastYear: number | null
  /** The median change of the workspace's accounts while its source is in doubt, 0 at most; `null` otherwise. */
  readonly fleet: number | null
  /** Share of the 14 days on which use was expected of them: in their season, and in no pause. */
  readonly expected: number
  /**
   * expected x (ln((now + 1) / (habit + 1)) - lastYear - fleet), `fleet` lifting it to ln 0.8 at most; `null` without a habit, and where
   * no use was expected.
   */
  readonly value: number | null
}

export type UseChange = { readonly people: ChangeReading; readonly events: ChangeReading }

/** What is expected where nobody said otherwise. */
export const ALWAYS_EXPECTED = { expected: 1, expectedUse: 'seats', counted: null } as const

/** The median changes of a workspace whose accounts fell together, 0 at most. */
export type FleetChange = { readonly people: number; readonly events: number }

export const NO_CHANGE: ChangeReading = {
  now: null,
  habit: null,
  lastYear: null,
  fleet: null,
  expected: 1,
  value: null,
}

/** Of what has no habit, or is not asked for one. */
export const NO_USE_CHANGE: UseChange = { people: NO_CHANGE, events: NO_CHANGE }

export type ChangeInput = {
  readonly spans: UseSpans
  /** The first day of the running term; `null` when nobody said, which takes the most days there are. */
  readonly termStartedOn: Day | null
  /** Share of the 14 days on which use was expected. */
  readonly expected: number
  /** Whether people or programs are expected: of programs, people are not judged. */
  readonly expectedUse: 'api' | 'seats'
  readonly asOf: Day
}

/**
 * value = ln((now + 1) / (habit + 1)), divided by last year's own change over the same span where that was below 1: a dip
 * that comes every year is no fall, and having been smaller a year ago excuses nothing. Last year is 364 days ago, so that
 * weekdays agree, and is measured against the habit of then by the same rule. One is added to both so that one person out of two
 * is no collapse. All of it counts as far as use was expected: while they come back from a pause, or their season begins,
 * the days before say nothing.
 *
 * @example 1 of 16 people by habit: ln(2 / 17) = -2.14
 */
export function assessChange(input: ChangeInput, policy: UsagePolicy): UseChange {
  const termDays = daysOfTerm(input, policy)
  const { spans, expected } = input
  const people = readChange(spans.people, termDays, expected, policy)
  const events = readChange(spans.events, termDays, expected, policy)
  return { people: input.expectedUse === 'api' ? { ...people, value: null } : people, events }
}

function daysOfTerm({ termStartedOn, asOf }: ChangeInput, { habitTermMostDays }: UsagePolicy): number {
  if (termStartedOn === null || termStartedOn > asOf) return habitTermMostDays
  return Math.min(habitTermMostDays, daysBetween(termStartedOn, asOf) + 1)
}

function readChange(
  counts: readonly Count[],
  termDays: number,
  expected: number,
  policy: UsagePolicy,
): ChangeReading {
  const { now, habit, raw } = rawChange(counts, termDays, policy)
  const yearBack = policy.seasonBackDays / policy.habitSpanDays
  const then = rawChange(counts.slice(yearBack), termDays, policy)
  const lastYear = then.raw === null ? null : Math.min(0, then.raw)
  const value = raw === null || expected === 0 ? null : expected * (raw - (lastYear ?? 0))
  return { now, habit, lastYear, fleet: null, expected, value }
}

/**
 * The change read beside the workspace, whose accounts fell together. It lifts a fall to where nothing has fallen and no further: what is
 * not below is as it is, so that more use never looks like less.
 */
export function besideFleet(
  { people, events }: UseChange,
  fleet: FleetChange,
  policy: UsagePolicy,
): UseChange {
  return {
    people: readingBeside(people, fleet.people, policy),
    events: readingBeside(events, fleet.events, policy),
  }
}

function readingBeside(reading: ChangeReading, fleet: number, { fellBelow }: UsagePolicy): ChangeReading {
  const { value, expected } = reading
  if (value === null) return { ...reading, fleet }
  return { ...reading, fleet, value: Math.max(value, Math.min(fellBelow, value - expected * fleet)) }
}

function rawChange(
  [now = null, ...before]: readonly Count[],
  termDays: number,
  policy: UsagePolicy,
): { now: Count; habit: Count; raw: number | null } {
  if (now === null) return { now, habit: null, raw: null }
  const habit = habitOf(now, before, termDays, policy)
  return { now, habit, raw: habit === null ? null : Math.log((now + 1) / (habit + 1)) }
}

/** What an account's use is judged by: people, and where they are not known or not judged, events. */
export function judgedBy({ people }: UseChange): keyof UseChange {
  return people.value === null ? 'events' : 'people'
}

/** The change it is judged by; `null` is unknown. */
export function judgedChange(change: UseChange): number | null {
  return change[judgedBy(change)].value
}

/** True when what they are judged by is below four fifths of their habit, after what excuses it. */
export function hasFallen(change: UseChange, { fellBelow }: UsagePolicy): boolean {
  const value = judgedChange(change)
  return value !== null && value < fellBelow
}

/** How many it would take not to have fallen, after what excuses it; to be asked of one that has. */
export function leastNotFallen(change: UseChange, { fellBelow }: UsagePolicy): Least {
  const by = judgedBy(change)
  const { habit, lastYear, fleet, expected } = change[by]
  const excused = (lastYear ?? 0) + (fleet ?? 0)
  return { by, count: Math.exp(fellBelow / expected + excused) * ((habit ?? 0) + 1) - 1 }
}
