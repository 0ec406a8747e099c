// What many accounts did, each as of a day and as known at an instant: the window of 28 days, and the spans a habit is made of.
import type { Tx } from '@rung/database'
import { addDays, type Day } from '@rung/kernel'
import {
  assessChange,
  type ChangeInput,
  type CountedDays,
  countedIn,
  type DayFacts,
  fellAfter,
  fellOn,
  hasFallen,
  isActive,
  leastNotFallen,
  measureSpans,
  measureWindow,
  NO_SPANS,
  spanOf,
  spansBefore,
  type UsagePolicy,
  type UseChange,
  type UseSpans,
} from '@rung/usage-metrics'
import { listPolicy } from '../policy.ts'
import type { AsOf } from '../storage/as-of.ts'
import { readFalls } from '../storage/read-falls.ts'
import { readSpans } from '../storage/read-spans.ts'
import { type MeasuredWindow, measureWindows } from '../storage/windows.ts'

/** The days of those whose windows cannot be read as they are counted. */
export type FactsOf = ReadonlyMap<AsOf, readonly DayFacts[]>

export type MeasuredUse = { readonly window: MeasuredWindow; readonly spans: UseSpans }

type Measuring = { readonly catalogue: ReadonlySet<string>; readonly policy: UsagePolicy }

/** With the days its window counts; of one whose days are not given those are the last 28. */
type Asked = AsOf & { readonly counted: CountedDays }

/** In the order asked. Three statements for all whose days are not given. */
export async function measureUse(
  tx: Tx,
  input: readonly Asked[],
  facts: FactsOf,
  { catalogue, policy }: Measuring,
): Promise<MeasuredUse[]> {
  const counted = input.filter(each => !facts.has(each))
  const windows = await measureWindows(tx, counted, catalogue, policy)
  const asked = counted.map((each, index) => ({
    ...each,
    spans: spansBefore(windows[index]?.firstDay ?? null, each.asOf, policy),
  }))
  const before = await readSpans(tx, asked, policy)
  const read = new Map(
    counted.map((each, index) => [each, useFrom(windows[index], before[index], each.asOf)] as const),
  )
  return input.map(each => read.get(each) ?? useOf(facts.get(each) ?? [], each, { catalogue, policy }))
}

function useFrom(
  counted: Awaited<ReturnType<typeof measureWindows>>[number] | undefined,
  before: UseSpans = { people: [], events: [] },
  asOf: Day,
): MeasuredUse {
  if (counted === undefined) return { window: emptyWindow(asOf), spans: NO_SPANS }
  const { last, ...window } = counted
  return {
    window,
    spans: { people: [last.people, ...before.people], events: [last.events, ...before.events] },
  }
}

/** Of one account whose days are at hand. */
function useOf(
  days: readonly DayFacts[],
  { asOf, counted }: Asked,
  { catalogue, policy }: Measuring,
): MeasuredUse {
  const span = spanOf(days, asOf)
  const window = measureWindow(days, span, catalogue, policy, asOf, counted)
  return {
    window: { ...window, recentDays: recentDaysOf(countedIn(days, counted, policy, asOf)) },
    spans: measureSpans(days, span.firstDay, policy, asOf),
  }
}

function recentDaysOf(facts: readonly DayFacts[]): Day[] {
  const active = facts.filter(isActive).map(each => each.day)
  return active.sort().reverse().slice(0, listPolicy.evidenceDays)
}

function emptyWindow(asOf: Day): MeasuredWindow {
  const none = { activeUsers: 0, activeDays: 0, events: 0, coreFeaturesUsed: 0 }
  return { asOf, ...none, firstDay: null, lastDay: null, recentDays: [] }
}

export type Fallen = { readonly input: AsOf; readonly window: MeasuredWindow; readonly change: UseChange }

/** Since which day each has been below four fifths of its habit; null for those that have not. */
export async function fallsOf(
  tx: Tx,
  assessed: readonly Fallen[],
  facts: FactsOf,
  policy: UsagePolicy,
): Promise<(Day | null)[]> {
  const fallen = assessed.filter(({ change }) => hasFallen(change, policy))
  const asked = fallen
    .filter(({ input }) => !facts.has(input))
    .map(each => ({ each, ...each.input, least: leastNotFallen(each.change, policy) }))
  const ends = await readFalls(tx, asked, policy)
  const endOf = new Map(asked.map(({ each }, index) => [each, ends[index] ?? null]))
  return assessed.map(each => {
    const { input, window, change } = each
    if (window.firstDay === null || !hasFallen(change, policy)) return null
    const days = facts.get(input)
    if (days !== undefined) {
      return fellOn(days, leastNotFallen(change, policy), window.firstDay, policy, input.asOf)
    }
    const end = endOf.get(each) ?? addDays(input.asOf, 1 - policy.habitTermMostDays)
    return fellAfter(end < window.firstDay ? window.firstDay : end, window.firstDay, policy)
  })
}

/** The change of each against its own habit. */
export function changesOf(
  input: readonly (AsOf & Pick<ChangeInput, 'expected' | 'expectedUse' | 'termStartedOn'>)[],
  used: readonly MeasuredUse[],
  policy: UsagePolicy,
): UseChange[] {
  return input.map(({ asOf, termStartedOn, expected, expectedUse }, index) =>
    assessChange(
      { spans: used[index]?.spans ?? NO_SPANS, termStartedOn, expected, expectedUse, asOf },
      policy,
    ),
  )
}
