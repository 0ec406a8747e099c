// One renewal as a forecast sees it: what is due, the chance that it is lost, and what is left when it is kept.

export type KeptAs = 'contracted' | 'renewed' | 'expanded'

/** One way of being kept. `chance` is given that the renewal is kept. */
export type KeptOutcome = { readonly as: KeptAs; readonly chance: number; readonly arrAfterMinor: number }

export type RenewalOutlook = {
  readonly renewalId: string
  /** ARR that comes up for renewal, in minor units; more than zero. */
  readonly arrMinor: number
  /** The probability served, 0..1; 0 and 1 are renewals already decided. */
  readonly chanceLost: number
  /** Chances add up to one; empty only where the renewal is lost for certain. */
  readonly kept: readonly KeptOutcome[]
}

const ROUNDING = 1e-9

/** Throws on an outlook that is not a distribution, naming the renewal. */
export function assertOutlook(outlook: RenewalOutlook): void {
  const wrong = (what: string) => new RangeError(`renewal ${outlook.renewalId}: ${what}`)
  if (!Number.isSafeInteger(outlook.arrMinor) || outlook.arrMinor <= 0) {
    throw wrong(`ARR ${outlook.arrMinor} is not a positive whole number of minor units`)
  }
  if (!(outlook.chanceLost >= 0 && outlook.chanceLost <= 1)) {
    throw wrong(`chance ${outlook.chanceLost} of being lost is not within 0..1`)
  }
  let total = 0
  for (const { chance, arrAfterMinor } of outlook.kept) {
    if (!(chance >= 0)) throw wrong(`chance ${chance} is negative`)
    if (!Number.isSafeInteger(arrAfterMinor) || arrAfterMinor < 0) {
      throw wrong(`ARR after ${arrAfterMinor} is not a whole number of minor units`)
    }
    total += chance
  }
  if (Math.abs(total - 1) > ROUNDING && !(outlook.chanceLost === 1 && total === 0)) {
    throw wrong(`chances of being kept add up to ${total}, not to one`)
  }
}
