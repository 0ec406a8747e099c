// A contract as it is judged, of its row and the rows of its changes and renewals.
import type { Renewal, Subscription, SubscriptionChange } from '@rung/account-standing'
import { type Day, dayOf } from '@rung/kernel'
import type { renewals } from './renewals.ts'
import type { subscriptionChanges } from './subscription-changes.ts'
import type { subscriptions } from './subscriptions.ts'

/** What is read of a contract, and of what became of it. */
export const TERMS = {
  signed: [
    ...(['occurredAt', 'plan', 'arrMinor', 'currency', 'seats', 'startsOn'] as const),
    ...(['endsOn', 'termMonths', 'autoRenews', 'endedOn'] as const),
  ],
  changed: ['subscriptionId', 'effectiveOn', 'arrMinor', 'seats'],
  decided: [
    ...(['subscriptionId', 'dueOn', 'noticeOn', 'resolution', 'resolvedOn'] as const),
    ...(['arrMinor', 'csmCall', 'csmProbability', 'arrAfterMinor'] as const),
  ],
} as const

type SubscriptionRow = Pick<typeof subscriptions.$inferSelect, 'id' | (typeof TERMS.signed)[number]>
type ChangeRow = Pick<typeof subscriptionChanges.$inferSelect, 'id' | (typeof TERMS.changed)[number]>
type RenewalRow = Pick<typeof renewals.$inferSelect, 'id' | (typeof TERMS.decided)[number]>

function signedOn({ occurredAt, startsOn }: SubscriptionRow, unsaid: number | undefined): Day {
  const on = dayOf(occurredAt)
  return on > startsOn && occurredAt.getTime() === unsaid ? startsOn : on
}

/** `unsaid`: when it was first recorded, where nobody said when it was signed. */
export function subscriptionOf(
  row: SubscriptionRow,
  unsaid: number | undefined,
  changes: readonly ChangeRow[],
  decided: readonly RenewalRow[],
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
