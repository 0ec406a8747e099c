// The renewals of one contract that were decided: written down, followed by another contract, rolled, or lost with it.
import { addDays, type Day, daysBetween } from '@rung/kernel'
import type { Renewal, Resolution, Subscription } from './account-facts.ts'
import type { AmountsAfter } from './amounts-after.ts'
import { arrOn } from './contract-amounts.ts'
import type { ContractAsOf } from './contracts-as-of.ts'
import { boundaryAt, boundaryBefore, coveredUntil, isAbout, rollsOn, termMonthsOf } from './covered-until.ts'
import { derived, openRenewals } from './open-renewals.ts'
import { NEAR_DAYS_PER_MONTH, type StandingPolicy } from './policy.ts'
import type { Succession } from './succession.ts'
import { termsAsOf } from './terms-as-of.ts'

/** What came after a contract, and when that was agreed. */
export type Followed = AmountsAfter & { readonly succession: Succession; readonly decidedOn: Day }

export type ResolvedRenewal = Renewal & {
  /** Of `arrAfterMinor`, where it is another than the contract's. */
  readonly afterCurrency?: string
  /** The pair without a rate for which what came after is not known. */
  readonly missingPair?: string
}

/**
 * Renewals decided by `asOf` and due since a day, by due date; the contract is as of the day too.
 *
 * - written: as they were resolved, whatever else is known
 * - followed: the term that another contract followed is renewed, expanded or contracted by what that pays
 * - rolled: a term that renews by itself passed its boundary and went on; nothing is derived where one is written
 * - lost: the contract ended and nothing followed; what was open the day before is lost
 */
export function resolvedRenewals(
  contract: Pick<ContractAsOf<Subscription>, 'signed' | 'terms'>,
  followed: Followed | null,
  policy: StandingPolicy,
  since: Day,
  asOf: Day,
): ResolvedRenewal[] {
  const { signed, terms } = contract
  const written = terms.renewals.filter(renewal => renewal.resolution !== null)
  const writtenIds = new Set(written.map(renewal => renewal.renewalId))
  const ended =
    followed === null ? lost(signed, terms.endedOn, policy) : carriedOn(contract, followed, policy, asOf)
  return [
    ...written,
    ...rolled(terms, since, asOf),
    ...ended.filter(renewal => !writtenIds.has(renewal.renewalId)),
  ].toSorted(byDueDate)
}

function rolled(subscription: Subscription, since: Day, asOf: Day): Renewal[] {
  if (!rollsOn(subscription)) return []
  const until = coveredUntil(subscription, asOf)
  const renewals: Renewal[] = []
  for (let index = boundaryBefore(subscription, since); ; index++) {
    const boundary = boundaryAt(subscription, index)
    if (boundary > asOf || boundary >= until) return renewals
    if (boundary < since) continue
    if (subscription.renewals.some(renewal => isAbout(renewal, boundary, subscription))) continue
    const before = arrOn(subscription, addDays(boundary, -1))
    const after = arrOn(subscription, boundary)
    renewals.push({
      ...derived(subscription, boundary),
      resolution: compared(before, after),
      resolvedOn: boundary,
      arrAfterMinor: after,
    })
  }
}

function compared(before: number, after: number): Resolution {
  return after === before ? 'renewed' : after > before ? 'expanded' : 'contracted'
}

function lost(signed: Subscription, endedOn: Day | null, policy: StandingPolicy): Renewal[] {
  if (endedOn === null) return []
  const eve = addDays(endedOn, -1)
  return openRenewals(termsAsOf(signed, null, eve), policy, eve).map(renewal => ({
    ...renewal,
    resolution: 'churned',
    resolvedOn: endedOn,
    arrAfterMinor: 0,
  }))
}

/** The renewal that would be open on the eve of the end: of several the nearest to it, of one already decided none. */
function carriedOn(
  { signed, terms }: Pick<ContractAsOf<Subscription>, 'signed' | 'terms'>,
  followed: Followed,
  policy: StandingPolicy,
  asOf: Day,
): ResolvedRenewal[] {
  const { succession, decidedOn, beforeMinor, afterMinor, currency, missingPair } = followed
  const { endsOn } = succession
  const off = (dueOn: Day) => Math.abs(daysBetween(dueOn, endsOn))
  const nearDays = Math.min(policy.successionDays, NEAR_DAYS_PER_MONTH * termMonthsOf(terms))
  const isDecided = terms.renewals.some(
    ({ resolution, dueOn }) => resolution !== null && off(dueOn) <= nearDays,
  )
  if (isDecided) return []
  const eve = [addDays(endsOn, -1), asOf].toSorted()[0] as Day
  const standing = { ...termsAsOf(signed, null, eve), endedOn: null }
  const everKept = { ...policy, overdueKeptDays: Number.POSITIVE_INFINITY }
  const [open] = openRenewals(standing, everKept, eve).toSorted((a, b) => off(a.dueOn) - off(b.dueOn))
  if (open === undefined) return []
  const carried = {
    ...open,
    arrMinor: open.arrMinor ?? arrOn(terms, addDays(endsOn, -1)),
    resolvedOn: decidedOn,
  }
  if (missingPair !== null) return [{ ...carried, resolution: 'renewed', missingPair }]
  const isForeign = currency !== signed.currency
  return [
    {
      ...carried,
      resolution: compared((isForeign ? null : open.arrMinor) ?? beforeMinor, afterMinor),
      arrAfterMinor: afterMinor,
      ...(isForeign ? { afterCurrency: currency } : {}),
    },
  ]
}

function byDueDate(a: Renewal, b: Renewal): number {
  return a.dueOn < b.dueOn || (a.dueOn === b.dueOn && a.renewalId < b.renewalId) ? -1 : 1
}
