// The account's promises together: the gap in understanding, and two behaviours of trust.
import {
  type Day,
  daysBetween,
  halfLifeWeight,
  inIdOrder,
  newestAge,
  type Reading,
  unknownReading,
} from '@rung/kernel'
import { assessPromise, type PromiseStanding, weighs } from './assess-promise.ts'
import type { PromisePolicy } from './policy.ts'
import type { PromiseFact } from './promise.ts'
import { type PromiseMoves, promiseMoves } from './promise-moves.ts'
import { reliabilityOf } from './reliability-of.ts'
import { settledWeights } from './settled-weights.ts'

export type PromisesAssessment = {
  /** Every promise made by the day, in id order. */
  readonly promises: readonly PromiseStanding[]
  /** Weight of open promises understood in part or wrongly / weight of open promises whose understanding is known. */
  readonly promiseGap: Reading
  /** Weight of open promises no customer confirmed / weight of open promises. */
  readonly unconfirmedShare: Reading
  /** Weight of open promises understood alike / weight of open promises whose understanding is known. */
  readonly clarity: Reading
  /** Beta mean of kept and broken; null with nothing kept, broken or overdue. */
  readonly reliability: Reading
  /** The same for score and risk: what broke by its date alone as far as it weighs by now. */
  readonly reliabilityEased: number | null
  /** 0..1: how far that counts. Below 1 while all it rests on comes to count by its date alone. */
  readonly reliabilityKnown: number
  /** Weight of what was broken, halved every 180 days since; what is open past its grace does not age. Null without a promise. */
  readonly brokenWeight: Reading
  /** Weight of what was kept, halved every 180 days since. Null without a promise. */
  readonly keptWeight: Reading
  /** How reliability and both weights go on with time alone. */
  readonly moves: PromiseMoves
}

/**
 * promise gap = (partial + misaligned) / known; clarity = aligned / known, by weight of open promises; reliability =
 * (3 + K) / (4 + K + 2 B), K and B the sums of weight x 2^(-age / 180 d) over kept and over broken promises.
 *
 * Units: 0..1, null is unknown. Overdue past its grace counts as broken; withdrawn counts as nothing. Errors: none; promises
 * made after `asOf` are left out, their order does not matter. Source: the growth-driver essays on promises.
 *
 * @example open: aligned 3, misaligned 1; one of weight 2 kept today, one of weight 1 broken today:
 *   gap 0.25, clarity 0.75, reliability (3 + 2) / (4 + 2 + 2) = 0.625
 */
export function assessPromises(
  promises: readonly PromiseFact[],
  policy: PromisePolicy,
  asOf: Day,
): PromisesAssessment {
  const standings = inIdOrder(promises)
    .map(promise => assessPromise(promise, policy, asOf))
    .filter(standing => standing !== undefined)
  const open = standings.filter(promise => promise.status === 'open')
  const understood = open.filter(promise => promise.understood !== 'unknown')
  const aligned = understood.filter(promise => promise.understood === 'aligned')
  const gap = understood.filter(promise => promise.understood !== 'aligned')
  const unconfirmed = open.filter(promise => !promise.confirmed)
  const counted = countedOf(standings, ({ weight }) => weight, asOf)
  const eased = countedOf(standings, weighs, asOf)
  const reliability = reliabilityReading(counted, policy)
  return {
    promises: standings,
    promiseGap: shareOf(gap, understood, asOf),
    unconfirmedShare: shareOf(unconfirmed, open, asOf),
    clarity: shareOf(aligned, understood, asOf),
    reliability,
    reliabilityEased: reliability.value === null ? null : reliabilityFrom(eased, policy),
    reliabilityKnown: Math.max(0, ...standings.map(({ counts }) => counts?.share ?? 0)),
    ...settledWeights(standings, policy, asOf),
    moves: promiseMoves(standings, policy),
  }
}

function shareOf(part: readonly PromiseStanding[], whole: readonly PromiseStanding[], asOf: Day): Reading {
  if (whole.length === 0) return unknownReading
  return {
    value: totalWeight(part) / totalWeight(whole),
    evidence: whole.map(promise => promise.promiseId),
    ageDays: newestAge(whole.map(promise => daysBetween(promise.madeOn, asOf))),
  }
}

function totalWeight(promises: readonly PromiseStanding[]): number {
  return promises.reduce((sum, promise) => sum + promise.weight, 0)
}

type Counted = {
  readonly promiseId: string
  readonly weight: number
  readonly as: 'kept' | 'broken'
  readonly ageDays: number
}

function countedOf(
  standings: readonly PromiseStanding[],
  weightOf: (standing: PromiseStanding) => number,
  asOf: Day,
): Counted[] {
  return standings.flatMap(standing => {
    const { promiseId, counts } = standing
    if (counts === null) return []
    return [
      { promiseId, weight: weightOf(standing), as: counts.as, ageDays: daysBetween(counts.since, asOf) },
    ]
  })
}

function reliabilityReading(counted: readonly Counted[], policy: PromisePolicy): Reading {
  if (counted.length === 0) return unknownReading
  return {
    value: reliabilityFrom(counted, policy),
    evidence: counted.map(promise => promise.promiseId),
    ageDays: newestAge(counted.map(promise => promise.ageDays)),
  }
}

function reliabilityFrom(counted: readonly Counted[], policy: PromisePolicy): number {
  const weightOf = (as: 'kept' | 'broken') =>
    counted
      .filter(promise => promise.as === as)
      .reduce(
        (sum, promise) =>
          sum + promise.weight * halfLifeWeight(promise.ageDays, policy.reliabilityHalfLifeDays),
        0,
      )
  return reliabilityOf(weightOf('kept'), weightOf('broken'), policy)
}
