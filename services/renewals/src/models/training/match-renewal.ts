// Finds the renewal that was decided among those that were open on an earlier day.

import type { OpenRenewal } from '@rung/judgement'
import { type Day, daysBetween } from '@rung/kernel'

export type DecidedTerm = {
  readonly renewalId: string
  readonly dueOn: Day
  /** The contract, and the renewal where it was written down. */
  readonly evidence: readonly string[]
}

// Just under half a month of term: so that it is one term's and no other's.
const NEAR_DAYS_PER_MONTH = 14

/** By its id; else, since a renewal gets another id once it is written down, the nearest of the same contract's. */
export function matchRenewal(open: readonly OpenRenewal[], decided: DecidedTerm): OpenRenewal | undefined {
  const same = open.find(each => each.renewalId === decided.renewalId)
  if (same !== undefined) return same
  const off = (each: OpenRenewal) => Math.abs(daysBetween(each.dueOn, decided.dueOn))
  return open
    .filter(each => each.evidence.some(id => id !== each.renewalId && decided.evidence.includes(id)))
    .filter(each => off(each) <= NEAR_DAYS_PER_MONTH * (each.termMonths ?? 1))
    .toSorted((a, b) => off(a) - off(b))[0]
}
