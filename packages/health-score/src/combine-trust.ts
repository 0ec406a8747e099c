// Trust from its four behaviours, each judged elsewhere: what they were told, what was kept, repaired and felt.
import { weightedMean } from '@rung/kernel'
import { type ComponentReading, takenFor } from './component.ts'
import { subsetsOf } from './subsets.ts'

export type TrustBehaviour = 'benevolence' | 'clarity' | 'reliability' | 'resolution'

/** In the order in which they are summed. */
export const TRUST_BEHAVIOURS = [
  'benevolence',
  'clarity',
  'reliability',
  'resolution',
] as const satisfies readonly TrustBehaviour[]

export type TrustReadings = Readonly<Record<TrustBehaviour, ComponentReading>>

/**
 * T = mean of the known among clarity, reliability, resolution and benevolence, each as far as it counts; null when none is known. T
 * counts as far as that of them which counts most.
 *
 * `lastKnown` is the lowest mean with the last known values of any of the stale behaviours put back, so that a bad
 * answer that goes stale never lifts the score, in whatever order others follow; null when none has gone stale.
 *
 * @example clarity 0.9, reliability 0.7, resolution unknown, benevolence stale at 0.2 // value 0.8, lastKnown 0.6
 */
export function combineTrust(readings: TrustReadings): ComponentReading {
  const stale = TRUST_BEHAVIOURS.filter(name => readings[name].lastKnown !== null)
  const restored = subsetsOf(stale).flatMap(choice => {
    const mean = meanOf(readings, choice)
    return choice.length === 0 || mean === null ? [] : [mean]
  })
  const counts = TRUST_BEHAVIOURS.flatMap(name =>
    readings[name].value === null ? [] : [readings[name].counts ?? 1],
  )
  return {
    value: meanOf(readings, []),
    lastKnown: stale.length === 0 ? null : Math.min(...restored),
    ...(counts.length > 0 && { counts: Math.max(...counts) }),
  }
}

/** With the last known values of some put back, as if they counted still. */
function meanOf(readings: TrustReadings, putBack: readonly TrustBehaviour[]): number | null {
  return weightedMean(
    TRUST_BEHAVIOURS.map(name => {
      const { lastKnown, counts = 1 } = readings[name]
      return putBack.includes(name)
        ? { value: lastKnown, weight: 1 }
        : { value: takenFor(readings[name]), weight: counts }
    }),
  )
}
