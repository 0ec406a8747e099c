// Adds up what one voice (a CSM, the outcome itself) says of the renewals it has spoken of, and how much that covers.

export type Spoken = {
  readonly arrMinor: number
  /** ARR after by that voice; null where it has said nothing. */
  readonly arrAfterMinor: number | null
}

export type KnownTotal = {
  /** Renewals the voice has spoken of, and their ARR due. */
  readonly renewals: number
  readonly arrDueMinor: number
  readonly retainedMinor: number
  readonly arrAfterMinor: number
  /** Over what was spoken of alone; null when nothing was. */
  readonly grr: number | null
  readonly nrr: number | null
  /** Its share of all ARR due; null when nothing is due. */
  readonly coverage: number | null
}

/** GRR and NRR over the renewals spoken of; what was left open is neither kept nor lost, and shows in the coverage. */
export function totalKnown(renewals: readonly Spoken[]): KnownTotal {
  let count = 0
  let all = 0
  let due = 0
  let retained = 0
  let after = 0
  for (const renewal of renewals) {
    all += renewal.arrMinor
    if (renewal.arrAfterMinor === null) continue
    count += 1
    due += renewal.arrMinor
    retained += Math.min(renewal.arrMinor, renewal.arrAfterMinor)
    after += renewal.arrAfterMinor
  }
  return {
    renewals: count,
    arrDueMinor: due,
    retainedMinor: retained,
    arrAfterMinor: after,
    grr: due > 0 ? retained / due : null,
    nrr: due > 0 ? after / due : null,
    coverage: all > 0 ? due / all : null,
  }
}
