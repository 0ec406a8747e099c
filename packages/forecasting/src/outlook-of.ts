// Turns a served renewal risk, or what a renewal became, into the distribution of ARR after that a forecast adds up.
import type { KeptSplit } from '@rung/renewal-risk'
import type { ForecastPolicy } from './policy.ts'
import type { KeptAs, RenewalOutlook } from './renewal-outlook.ts'

/** A renewal still open: the probability served and the split of what is kept (adds up to one). */
export type OpenRenewal = {
  readonly renewalId: string
  readonly arrMinor: number
  readonly chanceLost: number
  readonly split: KeptSplit
}

/** A renewal already decided. `arrAfterMinor` is 0 when it was lost. */
export type DecidedRenewal = {
  readonly renewalId: string
  readonly arrMinor: number
  readonly arrAfterMinor: number
}

const WAYS: readonly KeptAs[] = ['contracted', 'renewed', 'expanded']

/** ARR after = ARR due x the policy's share for contracted, renewed and expanded, rounded to a minor unit. */
export function outlookOf(renewal: OpenRenewal, policy: ForecastPolicy): RenewalOutlook {
  return {
    renewalId: renewal.renewalId,
    arrMinor: renewal.arrMinor,
    chanceLost: renewal.chanceLost,
    kept: WAYS.map(as => ({
      as,
      chance: renewal.split[as],
      arrAfterMinor: Math.round(renewal.arrMinor * policy.arrAfterShare[as]),
    })),
  }
}

/** What a decided renewal became, for certain. */
export function decidedOutlook(renewal: DecidedRenewal): RenewalOutlook {
  const { renewalId, arrMinor, arrAfterMinor } = renewal
  if (arrAfterMinor === 0) return { renewalId, arrMinor, chanceLost: 1, kept: [] }
  const as = arrAfterMinor < arrMinor ? 'contracted' : arrAfterMinor > arrMinor ? 'expanded' : 'renewed'
  return { renewalId, arrMinor, chanceLost: 0, kept: [{ as, chance: 1, arrAfterMinor }] }
}
