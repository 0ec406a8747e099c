// Attained (a): the measure against its pace and the customer's own word, the fresher counting for more.
import { halfLifeWeight, mergeEvidence, weightedMean } from '@rung/kernel'
import { type Judged, unknown } from './judged.ts'
import type { SuccessGapPolicy } from './policy.ts'

/**
 * a = (k w(k) + c w(c)) / (w(k) + w(c)), w = 2^(-age / 90 d), over those of k and c that are known.
 *
 * Units: 0..1; null when neither is known or the newest fact is older than 180 days. The vendor's verdict and product
 * use are not in it. Errors: none. Source: the Success Gap.
 *
 * @example k 0.6 measured today, c 0.9 said 90 days ago: a = (0.6 + 0.9 / 2) / 1.5 = 0.7
 */
export function assessAttained(onTrack: Judged, customer: Judged, policy: SuccessGapPolicy): Judged {
  const parts = [onTrack, customer].filter(isKnown)
  if (parts.length === 0) return nothingKnown(onTrack, customer)
  const ageDays = Math.min(...parts.map(part => part.ageDays))
  const evidence = mergeEvidence(parts.map(part => part.evidence))
  if (ageDays > policy.staleAfterDays) return unknown('stale', { evidence, ageDays })
  // Ages count from the newest: the same ratio of weights, and none of them vanishes.
  const value = weightedMean(
    parts.map(part => ({
      value: part.value,
      weight: halfLifeWeight(part.ageDays - ageDays, policy.attainedHalfLifeDays),
    })),
  )
  return { value, evidence, ageDays, reason: reasonOf(onTrack, customer) }
}

type Known = Judged & { readonly value: number; readonly ageDays: number }

function isKnown(judged: Judged): judged is Known {
  return judged.value !== null && judged.ageDays !== null
}

function reasonOf(onTrack: Judged, customer: Judged): Judged['reason'] {
  if (customer.value === null) return 'measure_alone'
  return onTrack.value === null ? 'customer_alone' : 'measure_and_customer'
}

/** Why neither side is known: the measure's reason where there is a measurement, else the customer's. */
function nothingKnown(onTrack: Judged, customer: Judged): Judged {
  return onTrack.reason === 'no_fact' ? customer : onTrack
}
