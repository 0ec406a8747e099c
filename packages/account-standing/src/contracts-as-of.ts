// The contracts of an account as of a day, each with what followed it: what all that is said of contracts begins from.
import type { Day } from '@rung/kernel'
import type { Terms } from './account-facts.ts'
import { isInForce } from './covered-until.ts'
import { findSuccessions, type Succession } from './succession.ts'
import { termsAsOf } from './terms-as-of.ts'

export type ContractAsOf<T extends Terms> = {
  /** With nothing taken away. */
  readonly signed: T
  /** As of the day; ended where another took over. */
  readonly terms: T
  /** Null while nothing follows it. */
  readonly succession: Succession | null
  /** True also between the end of a term and the start of what is signed to follow it. */
  readonly inForce: boolean
}

/** In the order given. `closedOn` ends them all, and is followed by nothing. */
export function contractsAsOf<T extends Terms>(
  account: { readonly closedOn: Day | null; readonly subscriptions: readonly T[] },
  withinDays: number,
  asOf: Day,
): ContractAsOf<T>[] {
  const closedOn = account.closedOn !== null && account.closedOn <= asOf ? account.closedOn : null
  const standing = account.subscriptions
    .filter(({ startsOn }) => closedOn === null || startsOn < closedOn)
    .map(signed => termsAsOf(signed, null, asOf))
  const successions = findSuccessions(standing, withinDays)
  return account.subscriptions.map(signed => {
    const succession = successions.get(signed.subscriptionId) ?? null
    const terms = termsAsOf(takenOver(signed, succession), closedOn, asOf)
    return { signed, terms, succession, inForce: isInForce(terms, asOf) || isBetween(succession, asOf) }
  })
}

function takenOver<T extends Terms>(signed: T, succession: Succession | null): T {
  if (succession === null) return signed
  const { startsOn, endsOn } = succession
  return { ...signed, endedOn: startsOn < endsOn ? startsOn : endsOn }
}

/** True between the end of a term and the start of what follows it. */
export function isBetween(succession: Succession | null, asOf: Day): boolean {
  return succession !== null && succession.endsOn <= asOf && asOf < succession.startsOn
}
