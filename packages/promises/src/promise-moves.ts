// How the account's weights and its reliability go on with time alone, until a promise is settled or runs out of its grace.
import { type Day, daysBetween, halfLifeWeight, type MovingValue } from '@rung/kernel'
import { type PromiseStanding, weighs } from './assess-promise.ts'
import type { PromisePolicy } from './policy.ts'

export type PromiseMoves = {
  readonly reliability: MovingValue
  readonly brokenWeight: MovingValue
  readonly keptWeight: MovingValue
}

type Ageing = { readonly weight: number; readonly since: Day }

/**
 * Each weight is still + sum x 2^(-days / 180), and reliability (3 + K) / (4 + K + 2 B) of two such sums, written as of the
 * newest day from which anything ages. What only comes to weigh on us, more of it every day, is in the weights as of the day.
 *
 * Units: as what they are of; null where that is unknown. **Invariant:** the same on every day on which the standings count
 * the same, and `valueOn` a day is what is judged that day. Errors: none; `standings` in id order.
 *
 * @example weight 4 broken on 1 January, weight 1 open past its grace: 4 on 1 January, halving, beside 1 that stands
 */
export function promiseMoves(standings: readonly PromiseStanding[], policy: PromisePolicy): PromiseMoves {
  const counted = standings.flatMap(standing => {
    const { counts, weight, settledOn } = standing
    return counts === null ? [] : [{ ...counts, weight, weighs: weighs(standing), settledOn }]
  })
  const countedAs = (as: 'broken' | 'kept') => counted.filter(promise => promise.as === as)
  const weightOf = (as: 'broken' | 'kept'): MovingValue =>
    standings.length === 0
      ? { value: null }
      : weightMove(
          countedAs(as).map(promise => ({ ...promise, weight: promise.weighs })),
          policy,
        )
  return {
    reliability: reliabilityMove(countedAs('kept'), countedAs('broken'), policy),
    brokenWeight: weightOf('broken'),
    keptWeight: weightOf('kept'),
  }
}

/** What is open past its grace does not age. */
function weightMove(
  counted: readonly { readonly weight: number; readonly settledOn: Day | null }[],
  policy: PromisePolicy,
): MovingValue {
  const ageing = counted.flatMap(({ weight, settledOn }) =>
    settledOn === null ? [] : [{ weight, since: settledOn }],
  )
  const still = counted.reduce((sum, { weight, settledOn }) => sum + (settledOn === null ? weight : 0), 0)
  const from = newestOf(ageing)
  if (from === undefined) return { value: still }
  const move = { from, halfLifeDays: policy.reliabilityHalfLifeDays, still }
  return { value: sumOn(from, ageing, policy), move }
}

function reliabilityMove(
  kept: readonly Ageing[],
  broken: readonly Ageing[],
  policy: PromisePolicy,
): MovingValue {
  const from = newestOf([...kept, ...broken])
  if (from === undefined) return { value: null }
  const { reliabilityPrior: prior, reliabilityHalfLifeDays: halfLifeDays } = policy
  const against = { value: policy.brokenCounts * sumOn(from, broken, policy), still: prior.broken }
  return { value: sumOn(from, kept, policy), move: { from, halfLifeDays, still: prior.kept, against } }
}

function newestOf(ageing: readonly Ageing[]): Day | undefined {
  return ageing
    .map(({ since }) => since)
    .sort()
    .at(-1)
}

function sumOn(on: Day, ageing: readonly Ageing[], policy: PromisePolicy): number {
  const weightOn = ({ weight, since }: Ageing) =>
    weight * halfLifeWeight(daysBetween(since, on), policy.reliabilityHalfLifeDays)
  return ageing.reduce((sum, promise) => sum + weightOn(promise), 0)
}
