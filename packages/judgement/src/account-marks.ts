// What a band is to be read with, by name: it says more of where the account is than of how it does.
import type { Day } from '@rung/kernel'
import type { SignalIndex, SubjectSignals } from '@rung/signals'

/** By name, each with its meaning. */
export const ACCOUNT_MARKS = {
  onboarding: 'the account is in its first days: little can be known yet',
  paused: 'they agreed with us to pause: judged as it stood',
} as const

export type AccountMark = keyof typeof ACCOUNT_MARKS
export const MARK_NAMES = Object.keys(ACCOUNT_MARKS) as [AccountMark, ...AccountMark[]]

/** Those that hold on the day, by name. The last day of each is the one before its `until`. */
export function accountMarks({ account }: SignalIndex, day: Day): AccountMark[] {
  const onboardingUntil = account.value('onboarding_until')
  const holds: Readonly<Record<AccountMark, boolean>> = {
    onboarding: onboardingUntil !== null && day < onboardingUntil,
    paused: runningPause(account, day) !== null,
  }
  return MARK_NAMES.filter(name => holds[name])
}

/** The agreed pause that the day lies in, half-open, `until` null while nobody knows; null when there is none. */
export function runningPause(
  account: SubjectSignals<'account'>,
  day: Day,
): { readonly from: Day; readonly until: Day | null } | null {
  const [from, until] = [account.value('paused_from'), account.value('paused_until')]
  return from !== null && from <= day && (until === null || day < until) ? { from, until } : null
}
