// Kaplan and Meier's share still there: the reference without any model that a hazard is held against.
export type Lifetime = {
  /** Whole periods lived through, the one in which it ended included. */
  readonly periods: number
  /** False when it was still there when last seen: censored. */
  readonly isEnded: boolean
}

/** S(k) = product over i <= k of (1 - ended(i) / at risk(i)), for k = 1 .. periods; it stays as it is where nobody is at risk. */
export function kaplanMeier(lifetimes: readonly Lifetime[], periods: number): number[] {
  let there = 1
  return Array.from({ length: periods }, (_, index) => {
    const atRisk = lifetimes.filter(life => life.periods >= index + 1)
    const ended = atRisk.filter(life => life.isEnded && life.periods === index + 1)
    if (atRisk.length > 0) there *= 1 - ended.length / atRisk.length
    return there
  })
}
