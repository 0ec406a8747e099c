// Trust from its four behaviours, each judged elsewhere: what they were told, what was kept, repaired and felt.
import { weightedMean } from '@rung/kernel'
import type { ComponentReading } from './component.ts'
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

function meanOf(values: readonly (number | null)[]): number | null {
  return weightedMean(values.map(value => ({ value, weight: 1 })))
}

/**
 * T = mean of the known among clarity, reliability, resolution and benevolence; null when none is known.
 *
 * `lastKnown` is the lowest mean with the last known values of any of the stale behaviours put back, so that a bad
 * answer that goes stale never lifts the score, in whatever order others follow; null when none has gone stale.
 *
 * @example clarity 0.9, reliability 0.7, resolution unknown, benevolence stale at 0.2 // value 0.8, lastKnown 0.6
 */
export function combineTrust(readings: TrustReadings): ComponentReading {
  const stale = TRUST_BEHAVIOURS.filter(name => readings[name].lastKnown !== null)
  const restored = subsetsOf(stale).flatMap(choice => {
    const mean = meanOf(
      TRUST_BEHAVIOURS.map(name => (choice.includes(name) ? readings[name].lastKnown : readings[name].value)),
    )
    return choice.length === 0 || mean === null ? [] : [mean]
  })
  return {
    value: meanOf(TRUST_BEHAVIOURS.map(name => readings[name].value)),
    lastKnown: stale.length === 0 ? null : Math.min(...restored),
  }
}
