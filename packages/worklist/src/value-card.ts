// What a play on an account is worth: the loss it can be expected to prevent, for each hour it takes.
import type { RenewalView } from './account-view.ts'
import { type Effects, meanOf, type RiskBand, riskBandOf, type Works } from './effect.ts'
import type { Play } from './play.ts'
import type { WorklistPolicy } from './policy.ts'

export type CardValue = {
  /** ARR of the open renewals whose amount is known, in minor units. */
  readonly arrAtStakeMinor: number
  /** Of that ARR, the share expected to be lost without the play, and with it. */
  readonly probabilityLost: number
  readonly probabilityLostWithPlay: number
  readonly riskBand: RiskBand
  /** The difference in money, to the minor unit, in all and for each hour of the play. */
  readonly preventableMinor: number
  readonly preventablePerHourMinor: number
}

/**
 * preventable = sum over renewals of ARR x (P - P with play); P with play = P x (1 - prevents x mean of the play's beta in the band).
 * The band is that of the account's P, weighted by ARR, so that one play is one bet on the account.
 *
 * Null while no open renewal has a known ARR: unknown, not worthless.
 *
 * @example ARR 100,000.00 at P 0.2, a play of 2 hours that works in half of tries and then prevents 0.4 of the loss // 2,000.00 an hour
 */
export function valueCard(
  renewals: readonly RenewalView[],
  play: Play,
  effects: Effects,
  policy: WorklistPolicy,
): CardValue | null {
  let arrAtStakeMinor = 0
  let lostMinor = 0
  for (const { arrMinor, probabilityLost } of renewals) {
    arrAtStakeMinor += arrMinor ?? 0
    lostMinor += (arrMinor ?? 0) * probabilityLost
  }
  if (arrAtStakeMinor === 0) return null
  const probabilityLost = lostMinor / arrAtStakeMinor
  const riskBand = riskBandOf(probabilityLost, policy.riskBands)
  const works: Works = effects.get(play.key) ?? play.works
  const effect = play.preventsWhenItWorks * meanOf(works[riskBand])
  return {
    arrAtStakeMinor,
    probabilityLost,
    probabilityLostWithPlay: probabilityLost * (1 - effect),
    riskBand,
    preventableMinor: Math.round(lostMinor * effect),
    preventablePerHourMinor: Math.round((lostMinor * effect) / play.hours),
  }
}
