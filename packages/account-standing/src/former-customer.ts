// Who was a customer and is none any more, though nobody closed the account.
import type { Day } from '@rung/kernel'
import type { AccountFacts } from './account-facts.ts'
import { contractsAsOf } from './contracts-as-of.ts'
import type { StandingPolicy } from './policy.ts'

/**
 * former <=> there was a contract, and each is over by what was said of it: it ended, or its renewal was lost and its term has run
 * out. Notice alone ends nothing before its day; a term that nobody decided is not over; what is signed for later is to come. Who is
 * paid for by another account, or pays for one that is not closed, is a customer without a contract of their own.
 *
 * @example one year to 1 June, its renewal lost in April: not in May, true from 1 June on
 */
export function isFormerCustomer(
  facts: Pick<AccountFacts, 'closedOn' | 'isPaidFor' | 'paysFor' | 'subscriptions'>,
  { successionDays }: Pick<StandingPolicy, 'successionDays'>,
  asOf: Day,
): boolean {
  const paysForSome = facts.paysFor.some(({ closedOn }) => closedOn === null || closedOn > asOf)
  if (facts.subscriptions.length === 0 || facts.isPaidFor || paysForSome) return false
  return contractsAsOf(facts, successionDays, asOf).every(({ terms, inForce }) => {
    const isLost = terms.renewals.some(({ resolution }) => resolution === 'churned')
    return !inForce && terms.startsOn <= asOf && (terms.endedOn !== null || isLost)
  })
}
