// What of an account's promises was kept and what broken, as weights that fade.
import { type Day, daysBetween, halfLifeWeight, newestAge, type Reading, unknownReading } from '@rung/kernel'
import { type PromiseStanding, weighs } from './assess-promise.ts'
import type { PromisePolicy } from './policy.ts'

export type SettledWeights = { readonly brokenWeight: Reading; readonly keptWeight: Reading }

/**
 * weight x 2^(-age / 180 d), summed over promises kept, and over promises marked as broken or open past their grace.
 *
 * Units: weight 1-5 a promise; the age is that of the day it was settled. What is open past its grace has the age 0 for as long
 * as it stays so: a debt does not shrink by not being paid, and marking it as broken begins to age it and changes nothing else. It comes to
 * weigh that over the 30 days after its grace.
 * Errors: none; null without a promise, 0 where none was kept or broken. `standings` in id order. Source: the growth-driver
 * essays on promises.
 *
 * @example weight 4 broken 180 days ago, weight 1 open past its grace for a year: 2 + 1 = 3
 */
export function settledWeights(
  standings: readonly PromiseStanding[],
  policy: PromisePolicy,
  asOf: Day,
): SettledWeights {
  const weigh = (as: 'kept' | 'broken'): Reading => {
    if (standings.length === 0) return unknownReading
    const counted = standings.flatMap(standing => {
      const { promiseId, settledOn, counts } = standing
      if (counts?.as !== as) return []
      return [
        {
          promiseId,
          weight: weighs(standing),
          ageDays: settledOn === null ? 0 : daysBetween(settledOn, asOf),
          countsDays: daysBetween(counts.since, asOf),
        },
      ]
    })
    return {
      value: counted.reduce(
        (sum, { weight, ageDays }) => sum + weight * halfLifeWeight(ageDays, policy.reliabilityHalfLifeDays),
        0,
      ),
      evidence: counted.map(({ promiseId }) => promiseId),
      ageDays: newestAge(counted.map(({ countsDays }) => countsDays)),
    }
  }
  return { brokenWeight: weigh('broken'), keptWeight: weigh('kept') }
}
