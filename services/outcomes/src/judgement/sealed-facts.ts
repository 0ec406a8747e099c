// Which of an account's verdicts are sealed to a person, and its facts without them.
import { dayOf } from '@rung/kernel'
import {
  type Filing,
  type RecordedVerdict,
  type SealedVerdict,
  type SuccessGapPolicy,
  sealedVerdicts,
} from '@rung/success-gap'
import type { AccountFacts, VerdictHistory } from '../storage/account-facts.ts'
import type { CustomerVerdictRow } from '../storage/customer-verdicts.ts'
import type { VendorVerdictRow } from '../storage/vendor-verdicts.ts'

/** Those among the facts that the person may not see at the instant, whatever instant the facts are known at. */
export function sealedFrom(
  facts: Pick<AccountFacts, 'customerVerdicts'>,
  history: VerdictHistory,
  personId: string,
  at: Date,
  policy: SuccessGapPolicy,
): SealedVerdict[] {
  const { customerVerdicts } = facts
  if (customerVerdicts.length === 0) return []
  return sealedVerdicts(
    recordedVerdicts(customerVerdicts, history.customer),
    filingsIn(history.vendor),
    personId,
    at,
    policy,
  )
}

/** Whether anything the customer ever said of the account is sealed to the person, what was taken back too. */
export function isAnySealed(
  history: VerdictHistory,
  personId: string,
  at: Date,
  policy: SuccessGapPolicy,
): boolean {
  const newest = new Map(history.customer.map(row => [row.id, row]))
  return sealedFrom({ customerVerdicts: [...newest.values()] }, history, personId, at, policy).length > 0
}

/** The same facts without them. */
export function leaveOut(facts: AccountFacts, sealed: readonly { readonly id: string }[]): AccountFacts {
  if (sealed.length === 0) return facts
  const ids = new Set(sealed.map(({ id }) => id))
  return { ...facts, customerVerdicts: facts.customerVerdicts.filter(row => !ids.has(row.id)) }
}

/** Verdicts as they stand, each with all it ever said. */
export function recordedVerdicts(
  rows: readonly CustomerVerdictRow[],
  revisions: readonly CustomerVerdictRow[],
): RecordedVerdict[] {
  const revisionsOf = Map.groupBy(revisions, row => row.id)
  return rows.map(row => ({
    id: row.id,
    outcomeId: row.outcomeId,
    occurredOn: dayOf(row.occurredAt),
    revisions: revisionsOf.get(row.id) ?? [row],
  }))
}

/** Every time a person said something of a period; taking it back is no filing. */
export function filingsIn(revisions: readonly VendorVerdictRow[]): (VendorVerdictRow & Filing)[] {
  return revisions.filter(row => !row.retracted)
}
