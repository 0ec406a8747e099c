// An indicator of an area: its weeks, its share over the last quarter with Wilson's interval, and how much of it is known.
import { wilsonInterval } from '@rung/statistics'
import { asHeard, knownOf, type WeekCount } from './count-weeks.ts'
import type { Indicator } from './diagnosis.ts'
import type { Heard } from './heard.ts'
import type { Measure } from './measure.ts'
import type { ChasmPolicy } from './policy.ts'

/**
 * value = hits / of over the last 13 whole weeks, hits = of - misses; known while coverage >= 1/2 and of >= 20, of weeks in which its source is heard as usual
 *
 * Where silence would read as a hit or a miss, other weeks are unknown; where only what was told counts, it is shown, and is not watched.
 *
 * Units: shares of one, more is better. Errors: none; unknown while nothing of it is known. Source: Wilson (1927) for the interval.
 *
 * @example 13 weeks of 10 promises of which 8 answer a concern: 104 of 130, value 0.8, interval 0.723..0.860, coverage 1
 */
export function indicatorOf(
  { name, silence, watched }: Pick<Measure, 'name' | 'silence' | 'watched'>,
  counted: readonly WeekCount[],
  heard: Heard,
  policy: ChasmPolicy,
): Indicator {
  const usual = counted.map((week, index) => asHeard(week, heard.at(-1)?.[index] === true))
  const weeks = silence === 'says_nothing' ? counted : usual
  const { of, misses, coverage } = knownOf(weeks.slice(-policy.windowWeeks))
  const hits = of - misses
  return {
    name,
    weeks: weeks.map(({ week, misses, of, all, told }) => ({ week, hits: of - misses, of, all, told })),
    value: of === 0 ? null : hits / of,
    interval: of === 0 ? null : wilsonInterval(hits, of, policy.deviations),
    hits,
    of,
    coverage,
    known: isKnown(knownOf(usual.slice(-policy.windowWeeks)), policy),
    watched,
  }
}

export function isKnown(known: { of: number; coverage: number }, policy: ChasmPolicy): boolean {
  return known.coverage >= policy.leastCoverage && known.of >= policy.leastThings
}
