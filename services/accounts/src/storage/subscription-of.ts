// A contract as it is judged, of its row and the rows of its changes and renewals.
import type { Renewal, Subscription, SubscriptionChange } from '@rung/account-standing'
import { type Day, dayOf } from '@rung/kernel'
import type { renewals } from './renewals.ts'
import type { subscriptionChanges } from './subscription-changes.ts'
import type { subscriptions } from './subscriptions.ts'

type SubscriptionRow = typeof subscriptions.$inferSelect

function signedOn({ occurredAt, startsOn }: SubscriptionRow, unsaid: number | undefined): Day {
  const on = dayOf(occurredAt)
  return on > startsOn && occurredAt.getTime() === unsaid ? startsOn : on
}

/** `unsaid`: when it was first recorded, where nobody said when it was signed. */
export function subscriptionOf(
  row: SubscriptionRow,
  unsaid: number | undefined,
  changes: readonly (typeof subscriptionChanges.$inferSelect)[],
  decided: readonly (typeof renewals.$inferSelect)[],
): Subscription {
  return {
    ...row,
    subscriptionId: row.id,
    paid: row.arrMinor > 0,
    signedOn: signedOn(row, unsaid),
    changes: changes
      .filter(each => each.subscriptionId === row.id)
      .map((each): SubscriptionChange => ({ ...each, changeId: each.id })),
    renewals: decided
      .filter(each => each.subscriptionId === row.id)
      .map((each): Renewal => ({ ...each, renewalId: each.id })),
  }
}
