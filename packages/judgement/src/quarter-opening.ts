// What forecasts add up of an account's open renewals, on days on which they look back: the first of a quarter.
import type { Day } from '@rung/kernel'
import type { KeptRenewal } from './kept-renewals.ts'

export type OpeningRenewal = {
  readonly renewalId: string
  readonly dueOn: Day
  readonly arrMinor: number | null
  readonly csmCall: string | null
  readonly csmProbability: number | null
  readonly evidence: readonly string[]
  readonly probabilityLost: number
  /** Of those kept: contracted, renewed, expanded. */
  readonly givenKept: readonly [number, number, number]
}

/**
 * Of each open renewal what a forecast adds up, on the first day of a quarter; null on any other day, on which no forecast
 * looks back.
 *
 * @example on 1 April one entry a renewal; on 2 April null
 */
export function quarterOpening(asOf: Day, renewals: readonly KeptRenewal[]): OpeningRenewal[] | null {
  if (!/-(?:01|04|07|10)-01$/.test(asOf)) return null
  return renewals.map(({ renewal, risk }) => ({
    renewalId: renewal.renewalId,
    dueOn: renewal.dueOn,
    arrMinor: renewal.arrMinor,
    csmCall: renewal.csmCall,
    csmProbability: renewal.csmProbability,
    evidence: renewal.evidence,
    probabilityLost: risk.probabilityLost,
    givenKept: [risk.givenKept.contracted, risk.givenKept.renewed, risk.givenKept.expanded],
  }))
}
