// A contract as it stood on a day: what its facts say happened later has not happened yet.
import type { Day } from '@rung/kernel'
import type { RenewalTerm, Terms } from './account-facts.ts'

/**
 * Takes away every date after `asOf`: an end, a notice, a resolution. A closed account ends its contracts, so the
 * earlier of the two ends holds. A cancellation agreed for later is a renewal with a notice, not an end.
 */
export function termsAsOf<T extends Terms>(terms: T, closedOn: Day | null, asOf: Day): T {
  const ends = [terms.endedOn, closedOn].filter(end => end !== null && end <= asOf).toSorted()
  return {
    ...terms,
    endedOn: ends[0] ?? null,
    renewals: terms.renewals.map(renewal => renewalAsOf(renewal, asOf)),
  }
}

function renewalAsOf<R extends RenewalTerm>(renewal: R, asOf: Day): R {
  const resolved = renewal.resolvedOn !== null && renewal.resolvedOn <= asOf
  return {
    ...renewal,
    noticeOn: renewal.noticeOn !== null && renewal.noticeOn <= asOf ? renewal.noticeOn : null,
    resolution: resolved ? renewal.resolution : null,
    resolvedOn: resolved ? renewal.resolvedOn : null,
  }
}
