// How much each account counts that an account pays for: by ARR, else by seats, else all alike.
import type { Day } from '@rung/kernel'
import type { PaidAccount, WorkspaceFacts } from './account-facts.ts'
import { arrAsOf } from './arr-as-of.ts'
import type { StandingPolicy } from './policy.ts'
import { seatsAsOf } from './seats-as-of.ts'

export type PaidWeight = { readonly accountId: string; readonly weight: number }

/**
 * The ARR of each, where that is known of all and more than nothing altogether: a bill sent to one and earned by another; else
 * their seats on the same condition; else 1 each. Closed accounts count no more. In id order.
 *
 * @example two accounts without contracts, of 30 and 10 seats: 30 and 10
 */
export function paidWeights(
  paid: readonly PaidAccount[],
  workspace: WorkspaceFacts,
  policy: StandingPolicy,
  asOf: Day,
): PaidWeight[] {
  const open = paid
    .filter(({ closedOn }) => closedOn === null || closedOn > asOf)
    .toSorted((a, b) => (a.accountId < b.accountId ? -1 : 1))
  const byArr = open.map(account => arrAsOf(account, workspace, policy, asOf).arrMinor)
  const bySeats = open.map(account => seatsAsOf(account, asOf))
  const weights = [byArr, bySeats].find(areWeights) ?? open.map(() => 1)
  return open.map(({ accountId }, at) => ({ accountId, weight: weights[at] as number }))
}

function areWeights(weights: readonly (number | null)[]): boolean {
  return weights.every(weight => weight !== null) && weights.some(weight => weight > 0)
}
