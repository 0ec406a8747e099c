// A judged number with what stands behind it: the facts' ids and the age of the newest of them.

export type Reading = {
  /** `null` is unknown. */
  readonly value: number | null
  /** Ids of the facts behind the value, in id order; of an unknown value, the stale facts, if any. */
  readonly evidence: readonly string[]
  /** Days since the newest of them; `null` when there is none. */
  readonly ageDays: number | null
}

/** A value nobody knows, with nothing behind it. */
export const unknownReading: Reading = { value: null, evidence: [], ageDays: null }

/** Ids of several values as one list: each once, in order. */
export function mergeEvidence(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())].sort()
}

/** The age of the newest fact behind several values; `null` when none has an age. */
export function newestAge(ages: readonly (number | null)[]): number | null {
  const known = ages.filter(age => age !== null)
  return known.length > 0 ? Math.min(...known) : null
}

/** The same judgement seen `days` later: nothing changes but the age of what stands behind it. */
export function agedBy<T extends Pick<Reading, 'ageDays'>>(judgement: T, days: number): T {
  return { ...judgement, ageDays: judgement.ageDays === null ? null : judgement.ageDays + days }
}

/**
 * left - right, unknown when either is. Evidence is that of both; the age is that of the newer.
 *
 * @example differenceOf({ value: 0.75, evidence: ['b'], ageDays: 3 }, { value: 0.5, evidence: ['a'], ageDays: 9 })
 *   // { value: 0.25, evidence: ['a', 'b'], ageDays: 3 }
 */
export function differenceOf(left: Reading, right: Reading): Reading {
  if (left.value === null || right.value === null) return unknownReading
  return {
    value: left.value - right.value,
    evidence: mergeEvidence([left.evidence, right.evidence]),
    ageDays: newestAge([left.ageDays, right.ageDays]),
  }
}
