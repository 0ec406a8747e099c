// A source that joins others that go on as before tells more of the same customers: it is set aside until it was heard for half a year. One that takes over from others counts at once.
import type { Day } from '@rung/kernel'
import type { ChasmPolicy } from './policy.ts'
import type { WeekGrid } from './week-grid.ts'

/** What was told on a day, and by which connection; null where nobody knows. */
export type Voice = { readonly on: Day; readonly source: string | null }

/** What counts as known by the end of week `from`, until the next: without some sources, and from a week on alone. Indices of weeks. */
export type Hearing = {
  readonly from: number
  readonly aside: ReadonlySet<string | null>
  readonly since: number
}

/**
 * Each week anew, of what was told by its end: a source is set aside in its first half year where it tells at least a fifth of what the others tell, and these tell less by less than half of that. Having been set aside to the
 * end of it, it counts, and weeks before it joined no longer do. The first source of all, and what somebody types in now and then, count always.
 *
 * Units: weeks. Errors: none.
 *
 * @example 20 tickets a week by one help desk, and from March on 20 more by another: until September the first counts alone, then both from March on. From March on 20 by the other alone: all count
 */
export function hearingsOf(voices: Iterable<Voice>, grid: WeekGrid, policy: ChasmPolicy): Hearing[] {
  const sources = sourcesOf(voices, grid, policy)
  const hearings: Hearing[] = [{ from: 0, aside: new Set(), since: 0 }]
  if (sources.length < 2) return hearings
  for (let index = 0; index < grid.weeks.length; index += 1) {
    const joined = sources.map(source => ({ source, how: howItJoined(source, sources, index, policy) }))
    const aside = new Set(joined.flatMap(({ source, how }) => (how === 'aside' ? [source.name] : [])))
    const since = Math.max(
      0,
      ...joined.map(({ source, how }) => (how === 'counts_since' ? source.joined : 0)),
    )
    const last = hearings.at(-1) as Hearing
    if (since !== last.since || aside.symmetricDifference(last.aside).size > 0)
      hearings.push({ from: index, aside, since })
  }
  return hearings
}

type Source = {
  readonly name: string | null
  /** The week of the first thing that more follow within a quarter. */
  readonly joined: number
  readonly weeks: readonly number[]
}

function sourcesOf(voices: Iterable<Voice>, grid: WeekGrid, policy: ChasmPolicy): Source[] {
  const byName = new Map<string | null, number[]>()
  for (const { on, source } of voices) {
    const index = grid.indexOf(on)
    if (index === undefined) continue
    const weeks = byName.get(source) ?? grid.weeks.map(() => 0)
    weeks[index] = Number(weeks[index]) + 1
    byName.set(source, weeks)
  }
  return [...byName]
    .map(([name, weeks]) => ({ name, weeks, joined: joinedAt(weeks, policy) }))
    .filter(({ joined }) => joined !== -1)
    .sort((a, b) => a.joined - b.joined)
}

const joinedAt = (weeks: readonly number[], { windowWeeks, leastOfKind }: ChasmPolicy): number =>
  weeks.findIndex((told, index) => told > 0 && sum(weeks, index, index + windowWeeks) >= leastOfKind)

function howItJoined(
  source: Source,
  sources: readonly Source[],
  index: number,
  policy: ChasmPolicy,
): 'aside' | 'counts' | 'counts_since' {
  const settledFrom = source.joined + policy.leastReferenceWeeks
  const until = Math.min(index + 1, settledFrom)
  if (source.joined > index || !isBeside(source, sources, until, policy)) return 'counts'
  return index < settledFrom ? 'aside' : 'counts_since'
}

/** Whether the others, who had been heard for a quarter, went on beside it up to a week. */
function isBeside(
  { joined, weeks }: Source,
  sources: readonly Source[],
  until: number,
  { windowWeeks, leastReferenceWeeks, margin }: ChasmPolicy,
): boolean {
  const others = sources.filter(each => each.joined < joined)
  const [first] = others
  if (first === undefined || joined - first.joined < windowWeeks) return false
  const start = Math.max(first.joined, joined - leastReferenceWeeks)
  const before = rate(others, start, joined)
  const after = rate(others, joined, until)
  const own = sum(weeks, joined, until) / (until - joined)
  return own >= (margin - 1) * after && before - after < own / 2
}

const rate = (sources: readonly Source[], start: number, end: number): number =>
  sources.reduce((total, { weeks }) => total + sum(weeks, start, end), 0) / (end - start)

const sum = (weeks: readonly number[], start: number, end: number): number =>
  weeks.slice(start, end).reduce((total, each) => total + each, 0)
