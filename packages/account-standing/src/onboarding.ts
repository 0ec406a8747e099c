// The first days of a customer: until when they are being brought in, and by when the plan has them reach their first value.
import { addDays, type Day } from '@rung/kernel'
import { pausedDays } from './account-calendar.ts'
import type { AccountFacts } from './account-facts.ts'
import type { StandingPolicy } from './policy.ts'

/**
 * The day on which a customer began: of the first contract's start and the day you say you began to look after them the
 * earlier. Null where neither is known by the day asked about: an account that was only written down may be an old customer.
 */
export function beganOn(
  facts: Pick<AccountFacts, 'lookedAfterSince'> & {
    readonly subscriptions: readonly { readonly startsOn: Day }[]
  },
  asOf: Day,
): Day | null {
  const starts = facts.subscriptions.map(({ startsOn }) => startsOn)
  const days = facts.lookedAfterSince === null ? starts : [...starts, facts.lookedAfterSince]
  return days.filter(day => day <= asOf).sort()[0] ?? null
}

export type Onboarding = {
  /** When they began; moved, as both days below, by the paused days since, which do not count. */
  readonly from: Day
  /** The first day after it. */
  readonly until: Day
  /** By when they were to reach their first milestone: the account's own plan, else the policy's days. */
  readonly firstValueDueOn: Day
}

/** Null where nobody knows when they began; what is over is told too. In a pause it stands still: all three move along with the day. */
export function onboardingOf(facts: AccountFacts, policy: StandingPolicy, asOf: Day): Onboarding | null {
  const began = beganOn(facts, asOf)
  if (began === null) return null
  const paused = pausedDays(facts.calendar, began, asOf)
  const from = addDays(began, paused)
  return {
    from,
    until: addDays(from, policy.onboardingDays),
    firstValueDueOn:
      facts.firstValueDueOn === null
        ? addDays(from, policy.firstValueDays)
        : addDays(facts.firstValueDueOn, paused),
  }
}
