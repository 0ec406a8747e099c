// Every number of this room, with its unit and reason.

export type PromisePolicy = {
  readonly reliabilityPrior: { readonly kept: number; readonly broken: number }
  readonly reliabilityHalfLifeDays: number
  readonly brokenCounts: number
  readonly graceDays: number
  readonly dueSoonDays: number
  readonly confirmWithinDays: number
}

export const promisePolicy: PromisePolicy = {
  /** Three kept to one broken: a vendor nobody has tried is believed, but not much. In promises of weight 1. */
  reliabilityPrior: { kept: 3, broken: 1 },
  /** Half a year halves what a kept or broken promise says about us. */
  reliabilityHalfLifeDays: 180,
  /** A broken promise is remembered twice as well as a kept one. */
  brokenCounts: 2,
  /** Two weeks past the due day, one release cycle, an open promise counts as broken. */
  graceDays: 14,
  /** Two weeks ahead, there is still time to keep it or to speak. */
  dueSoonDays: 14,
  /** Unconfirmed this long after the sale, it was lost between sales and customer success. */
  confirmWithinDays: 30,
}
