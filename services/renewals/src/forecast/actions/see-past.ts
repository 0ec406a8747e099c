// Quarters that are over, as they were seen on their first day.
import type { Tx } from '@rung/database'
import { type Day, endOf } from '@rung/kernel'
import type { NamedQuarter } from '../quarters.ts'
import { type ForecastFinal, readFinal } from '../storage/forecast-finals.ts'
import { noSums, type QuarterSums, readQuarterSums } from '../storage/read-book.ts'
import { type BookQuery, scopeAt } from './book-scope.ts'

/** What was known of one quarter at one time. */
export type QuarterSeen = {
  readonly quarter: NamedQuarter
  readonly asOf: Day
  readonly sums: QuarterSums
  readonly final: ForecastFinal | null
}

export type Seen<T> = {
  readonly seen: readonly T[]
  /** Days whose history does not hold yet what forecasts read. */
  readonly notRebuilt: readonly Day[]
}

/** Those of the quarters that are over by `by`, each as of its first day: sums alone, since a mean needs no distribution. */
export async function seePast(
  tx: Tx,
  quarters: readonly NamedQuarter[],
  by: Day,
  asking: BookQuery,
): Promise<Seen<QuarterSeen>> {
  const { segment, csmId } = asking
  const found = await Promise.all(
    quarters
      .filter(({ period }) => period.until <= by)
      .map(async quarter => {
        const { since } = quarter.period
        const scope = await scopeAt(tx, asking, { asOf: since, knownAt: endOf(since), isLive: false })
        const [sums, final] = await Promise.all([
          readQuarterSums(tx, quarter.period, scope),
          readFinal(tx, { quarter: quarter.name, segment, csmId }, scope.knownAt),
        ])
        const ofQuarter = sums === null ? null : (sums.get(quarter.name) ?? noSums(quarter.name))
        return { quarter, asOf: since, sums: ofQuarter, final }
      }),
  )
  return {
    seen: found.flatMap(({ sums, ...each }) => (sums === null ? [] : [{ ...each, sums }])),
    notRebuilt: found.flatMap(({ asOf, sums }) => (sums === null ? [asOf] : [])),
  }
}
