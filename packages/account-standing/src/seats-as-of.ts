// How many seats an account has as of a day: the one rule, for the signals here and for the directory.
import type { Day } from '@rung/kernel'
import type { Terms } from './account-facts.ts'
import { type SeatChanges, seatsOn } from './contract-amounts.ts'
import { contractsAsOf } from './contracts-as-of.ts'
import { STANDING_POLICY } from './policy.ts'

export type SeatedAccount = {
  readonly seats: number | null
  readonly closedOn: Day | null
  readonly subscriptions: readonly (Terms & SeatChanges)[]
}

/**
 * The sum over contracts in force that count seats; when none does, the account's own count; else unknown.
 *
 * @example seatsAsOf({ seats: 5, closedOn: null, subscriptions: [] }, day('2026-03-01')) // 5
 */
export function seatsAsOf(account: SeatedAccount, asOf: Day): number | null {
  // Not the config's: the directory counts the same seats, and knows no config.
  const counts = contractsAsOf(account, STANDING_POLICY.successionDays, asOf)
    .filter(({ inForce }) => inForce)
    .map(({ terms }) => seatsOn(terms, asOf))
    .filter(seats => seats !== null)
  return counts.length === 0 ? account.seats : counts.reduce((sum, seats) => sum + seats, 0)
}
