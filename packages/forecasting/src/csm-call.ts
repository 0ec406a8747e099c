// What a CSM says of a renewal, as an amount: the second of the numbers that stand beside each other.
import type { ForecastPolicy } from './policy.ts'
import type { KeptAs } from './renewal-outlook.ts'

export type CsmCall = {
  readonly call: KeptAs | 'churned'
  /** The CSM's own probability that the customer stays, 0..1; null when the call is meant as it stands. */
  readonly probabilityKept: number | null
}

/**
 * Expected ARR after by the call = P(kept) x ARR due x the policy's share for the call, unrounded.
 *
 * Without a probability a call is certain. A call of `churned` with a probability of staying counts what stays as renewed flat.
 *
 * @example 100.00 called `contracted` at 0.9 with a share of 0.75 // 67.50
 */
export function arrAfterByCall(arrMinor: number, called: CsmCall, policy: ForecastPolicy): number {
  const kept = called.probabilityKept ?? (called.call === 'churned' ? 0 : 1)
  return kept * arrMinor * policy.arrAfterShare[called.call === 'churned' ? 'renewed' : called.call]
}
