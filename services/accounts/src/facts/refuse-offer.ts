// What an offer may not say: two answers to it, one from before it was made or from the future, an amount without a currency.
import type { OfferKind } from '@rung/account-standing'
import { addDays, type Day, dayOf, type Refusal, refuse } from '@rung/kernel'
import { ACCOUNTS_POLICY } from '../policy.ts'

export type OfferBody = {
  readonly kind: OfferKind
  readonly arrMinor?: number | null | undefined
  readonly currency?: string | null | undefined
  readonly discountShare?: number | null | undefined
  readonly validUntil?: Day | null | undefined
  readonly acceptedOn?: Day | null | undefined
  readonly declinedOn?: Day | null | undefined
}

/** The rules between the fields of an offer, each with the field to change. */
export function refuseOffer(
  body: OfferBody,
  { now, occurredAt }: { readonly now: Date; readonly occurredAt: Date },
): Refusal[] {
  const [offeredOn, latest] = [dayOf(occurredAt), addDays(dayOf(now), ACCOUNTS_POLICY.daysAhead)]
  const answers = (['acceptedOn', 'declinedOn'] as const).flatMap(field => {
    const on = body[field]
    if (!on) return []
    if (on < offeredOn)
      return [refusal(field, `${field} is before the day it was offered`, 'Send a later day.')]
    return on > latest ? [refusal(field, `${field} lies in the future`, 'Send it once it has happened.')] : []
  })
  const refusals = [...answers]
  if (body.acceptedOn && body.declinedOn) {
    refusals.push(
      refusal('declinedOn', 'an offer is accepted or declined, not both', 'Send the one that holds.'),
    )
  }
  if (body.validUntil && body.validUntil < offeredOn) {
    refusals.push(refusal('validUntil', 'it was over before it was offered', 'Send a later day.'))
  }
  if ((typeof body.arrMinor === 'number') !== (typeof body.currency === 'string')) {
    const field = typeof body.arrMinor === 'number' ? 'currency' : 'arrMinor'
    refusals.push(refusal(field, 'an amount and its currency go together', 'Send both, or neither.'))
  }
  if (body.kind === 'discount' && typeof body.discountShare !== 'number') {
    refusals.push(
      refusal('discountShare', 'a discount says how much', 'Send discountShare: 0.1 is ten per cent.'),
    )
  }
  return refusals
}

function refusal(field: string, what: string, fix: string): Refusal {
  return refuse('invalid', what, { field, fix })
}
