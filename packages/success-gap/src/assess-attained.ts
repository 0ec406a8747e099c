// Attained (a): the measure against its pace and the customer's own word, the fresher counting for more.
import { freshness, halfLifeWeight, mergeEvidence, weightedMean } from '@rung/kernel'
import type { OnTrack } from './assess-measured.ts'
import { type Judged, unknown } from './judged.ts'
import type { SuccessGapPolicy } from './policy.ts'

/**
 * a = (k w(k) + c w(c)) / (w(k) + w(c)) over those of k and c that are known, w = 2^(-age / 90 d), of c falling to nothing from 135 to 180
 * days older than the measurement: by distance, which no date moves. Over the 45 days after a fifth of the term k comes in beside c: of
 * what it weighs as much as it counts, the rest is theirs.
 *
 * Units: 0..1; null when neither is known or the newest fact is older than 180 days, their word where it is 180. The vendor's verdict and
 * product use are not in it. `said` is c whatever its age. Errors: none. Source: the Success Gap.
 *
 * @example k 0.6 measured today, c 0.9 said 90 days ago: a = (0.6 + 0.9 / 2) / 1.5 = 0.7
 */
export function assessAttained(onTrack: OnTrack, said: Judged, policy: SuccessGapPolicy): Judged {
  const { pace, word } = attainedWeights(onTrack, said, policy)
  const parts = [
    ...(isKnown(onTrack) && pace > 0 ? [{ ...onTrack, weight: pace }] : []),
    ...(isKnown(said) && word > 0 ? [{ ...said, weight: word }] : []),
  ]
  if (parts.length === 0) return nothingKnown(onTrack, said)
  const ageDays = Math.min(...parts.map(part => part.ageDays))
  const evidence = mergeEvidence(parts.map(part => part.evidence))
  if (!isLive(onTrack, said, policy)) return unknown('stale', { evidence, ageDays })
  return { value: weightedMean(parts), evidence, ageDays, reason: reasonOf(pace, word) }
}

/** What each side weighs beside the other, together 1; ages counted from the newest, so that neither vanishes. */
export function attainedWeights(
  onTrack: OnTrack,
  said: Judged,
  { attainedHalfLifeDays, verdictExpiryDays }: SuccessGapPolicy,
): { readonly pace: number; readonly word: number } {
  if (!isKnown(onTrack)) return { pace: 0, word: isKnown(said) ? 1 : 0 }
  if (!isKnown(said)) return { pace: 1, word: 0 }
  const newest = Math.min(onTrack.ageDays, said.ageDays)
  const aged = (ageDays: number) => halfLifeWeight(ageDays - newest, attainedHalfLifeDays)
  const older = Math.max(0, said.ageDays - onTrack.ageDays)
  const ofWord = aged(said.ageDays) * freshness(verdictExpiryDays - older, verdictExpiryDays)
  const ofPace = aged(onTrack.ageDays)
  const pace = (onTrack.counts * ofPace) / (ofPace + ofWord)
  return { pace, word: 1 - pace }
}

type Known = Judged & { readonly value: number; readonly ageDays: number }

function isKnown(judged: Judged): judged is Known {
  return judged.value !== null && judged.ageDays !== null
}

function isLive(
  onTrack: OnTrack,
  said: Judged,
  { staleAfterDays, verdictExpiryDays }: SuccessGapPolicy,
): boolean {
  const measured = isKnown(onTrack) && onTrack.ageDays <= staleAfterDays
  return measured || (isKnown(said) && said.ageDays < Math.min(verdictExpiryDays, staleAfterDays + 1))
}

function reasonOf(pace: number, word: number): Judged['reason'] {
  if (word === 0) return 'measure_alone'
  return pace === 0 ? 'customer_alone' : 'measure_and_customer'
}

/** Why neither side is known: the measure's reason where there is a measurement, else the customer's. */
function nothingKnown(onTrack: Judged, customer: Judged): Judged {
  return onTrack.reason === 'no_fact' ? customer : onTrack
}
