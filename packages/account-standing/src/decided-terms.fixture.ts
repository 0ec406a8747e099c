// Terms of contracts in one line each, and what is decided of them by a day.
import { addMonths, type Day, day } from '@rung/kernel'
import type { Subscription, WorkspaceFacts } from './account-facts.ts'
import { renewalsAsOf } from './account-renewals.ts'
import { arrAsOf } from './arr-as-of.ts'
import { aSubscription, aWorkspace } from './build-customer.ts'
import { STANDING_POLICY } from './policy.ts'

type Row = Partial<Subscription> & { readonly id?: string; readonly end?: string | null }

/** A term of a year unless `end` says otherwise, `ended` by its row on the day it ends. */
export function term(subscriptionId: string, start: string, facts: Row = {}): Subscription {
  const { end = addMonths(day(start), 12), ...rest } = facts
  const endsOn = end === null ? null : day(end)
  return aSubscription({ subscriptionId, startsOn: day(start), endsOn, endedOn: endsOn, ...rest })
}

export function decisions(
  subscriptions: readonly Subscription[],
  asOf: string,
  workspace: WorkspaceFacts = aWorkspace(),
  closedOn: Day | null = null,
): Record<string, unknown> {
  const span = { since: day('2020-01-01'), asOf: day(asOf) }
  const found = renewalsAsOf({ closedOn, subscriptions }, workspace, STANDING_POLICY, span)
  return Object.fromEntries(
    found.map(({ renewal, arrAfter }) => {
      const { resolution, resolvedOn } = renewal
      if (resolution === null) return [renewal.renewalId, 'open']
      const after = arrAfter !== null && 'amountMinor' in arrAfter ? arrAfter.amountMinor : null
      return [renewal.renewalId, [resolution, resolvedOn, after]]
    }),
  )
}

export const arr = (subscriptions: readonly Subscription[], asOf: string, workspace = aWorkspace()) =>
  arrAsOf({ closedOn: null, subscriptions }, workspace, STANDING_POLICY, day(asOf)).arrMinor
