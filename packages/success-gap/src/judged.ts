// A reading with the reason for it: which rule gave the value, or why there is none.
import { type Reading, unknownReading } from '@rung/kernel'

export type Reason =
  | 'newest_measurement' // m: the newest measurement between baseline (or floor) and target
  | 'against_elapsed' // k: m against the elapsed share of start to due
  | 'at_face_value' // k: m itself, past the due day or to be maintained
  | 'newest_per_stakeholder' // c, x: the newest live verdict of each stakeholder, by influence
  | 'newest_verdict' // v: the newest live verdict of the vendor
  | 'measure_and_customer' // a: both
  | 'measure_alone' // a: no customer verdict counts
  | 'customer_alone' // a: no measure counts
  | 'no_fact' // unknown: nothing was ever recorded
  | 'too_early' // unknown: too little of the term has passed to tell
  | 'stale' // unknown: what was recorded is too old
  | 'no_influence' // unknown: those who gave a verdict carry no influence

export type Judged = Reading & { readonly reason: Reason }

/** An unknown value, with the facts that are too old or too early to give one. */
export function unknown(
  reason: Reason,
  behind: Pick<Reading, 'evidence' | 'ageDays'> = unknownReading,
): Judged {
  return { value: null, evidence: behind.evidence, ageDays: behind.ageDays, reason }
}
