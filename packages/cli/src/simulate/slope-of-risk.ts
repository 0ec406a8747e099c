// Does the risk mean what it says of simulated customers: its log-odds against their true chance of leaving.
import { fitPlatt } from '@rung/statistics'

type Judged = {
  readonly lossProbability: number
  /** P(lost) as it is served; null without an open renewal. */
  readonly risk: number | null
}

export type SlopeOfRisk = {
  readonly accounts: number
  /** 1 = calibrated; below 1 = overconfident. Null with too few accounts to ask. */
  readonly slope: number | null
  /** Mean of what is said and of what is true; null likewise. */
  readonly said: number | null
  readonly truly: number | null
  /** Slope within what is asked, or too few accounts to ask. */
  readonly holds: boolean
}

const LEAST = 0.8
const MOST = 1.2
/** Fewer are some five of a kind: the slope is then one of their luck. */
const ACCOUNTS_TO_ASK = 100
/** A chance counts as so many outcomes: to a hundredth, far finer than a slope of so few accounts is known. */
const OUTCOMES = 100

/**
 * slope of logit P(true) = intercept + slope x logit(said), by likelihood, each true chance taken as a hundred outcomes
 *
 * Units: none. Errors: null with few accounts. Source: Cox, Biometrika 45 (1958); Platt, Advances in Large Margin Classifiers (1999).
 *
 * @example truths that are what is said: 1. Said 0.02 and 0.8 where 0.1 and 0.5 are true: below 1
 */
export function slopeOfRisk(accounts: readonly Judged[]): SlopeOfRisk {
  const judged = accounts.flatMap(({ lossProbability, risk }) =>
    risk === null ? [] : [{ lossProbability, risk }],
  )
  if (judged.length < ACCOUNTS_TO_ASK) {
    return { accounts: judged.length, slope: null, said: null, truly: null, holds: true }
  }
  const logits = judged.flatMap(({ risk }) => new Array<number>(OUTCOMES).fill(Math.log(risk / (1 - risk))))
  const lost = judged.flatMap(({ lossProbability }) =>
    Array.from({ length: OUTCOMES }, (_, at) => (at < Math.round(lossProbability * OUTCOMES) ? 1 : 0)),
  )
  const { slope } = fitPlatt(Float64Array.from(logits), Uint8Array.from(lost))
  const meanOf = (of: (each: { lossProbability: number; risk: number }) => number) =>
    judged.reduce((sum, each) => sum + of(each), 0) / judged.length
  return {
    accounts: judged.length,
    slope,
    said: meanOf(({ risk }) => risk),
    truly: meanOf(({ lossProbability }) => lossProbability),
    holds: slope >= LEAST && slope <= MOST,
  }
}
