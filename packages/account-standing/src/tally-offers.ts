// How offers are taken: of each kind in each segment how many were accepted, how surely that is known, and how soon.
import { type Day, daysBetween } from '@rung/kernel'
import { median, wilsonInterval } from '@rung/statistics'
import type { OfferPolicy } from './policy.ts'

export type OfferKind = 'discount' | 'early_renewal' | 'upgrade'

export type Offer = {
  readonly kind: OfferKind
  /** Of its account; null is unknown. */
  readonly segment: string | null
  readonly offeredOn: Day
  /** The last day on which it could be accepted; null has no end. */
  readonly validUntil: Day | null
  readonly acceptedOn: Day | null
  readonly declinedOn: Day | null
}

export type OfferTally = {
  readonly kind: OfferKind
  readonly segment: string | null
  /** accepted + declined + expired + open. */
  readonly offered: number
  readonly accepted: number
  readonly declined: number
  /** No longer valid, and never answered. */
  readonly expired: number
  /** May still be answered: in no share. */
  readonly open: number
  /** accepted / (accepted + declined + expired); null while none is settled. */
  readonly acceptedShare: number | null
  /** 95 % of the share by Wilson; null as it. */
  readonly interval: { readonly low: number; readonly high: number } | null
  /** Of the accepted, from the offer to the answer; null when none was accepted. */
  readonly medianDaysToAccept: number | null
}

/** As of a day: answers after it have not been given yet. One tally for each kind and segment with an offer, by name. */
export function tallyOffers(offers: readonly Offer[], policy: OfferPolicy, asOf: Day): OfferTally[] {
  const made = offers.filter(offer => offer.offeredOn <= asOf)
  const groups = Map.groupBy(made, ({ kind, segment }) => JSON.stringify([kind, segment]))
  return [...groups.keys()].sort().map(key => {
    const [kind, segment]: [OfferKind, string | null] = JSON.parse(key)
    return { kind, segment, ...tally(groups.get(key) as Offer[], policy, asOf) }
  })
}

function tally(
  offers: readonly Offer[],
  policy: OfferPolicy,
  asOf: Day,
): Omit<OfferTally, 'kind' | 'segment'> {
  const accepted = offers.filter(({ acceptedOn }) => acceptedOn !== null && acceptedOn <= asOf)
  const declined = offers.filter(({ declinedOn }) => declinedOn !== null && declinedOn <= asOf)
  const unanswered = offers.filter(offer => !accepted.includes(offer) && !declined.includes(offer))
  const expired = unanswered.filter(({ validUntil }) => validUntil !== null && validUntil < asOf)
  const settled = accepted.length + declined.length + expired.length
  const days = accepted.map(({ offeredOn, acceptedOn }) => daysBetween(offeredOn, acceptedOn as Day))
  return {
    offered: offers.length,
    accepted: accepted.length,
    declined: declined.length,
    expired: expired.length,
    open: unanswered.length - expired.length,
    acceptedShare: settled === 0 ? null : accepted.length / settled,
    interval: settled === 0 ? null : wilsonInterval(accepted.length, settled, policy.shareDeviations),
    medianDaysToAccept: median(days),
  }
}
