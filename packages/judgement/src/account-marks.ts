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

/** How long a mark holds, half-open; each end null while nobody knows it. */
export type MarkRun = { readonly name: AccountMark; readonly from: Day | null; readonly until: Day | null }

/** Those that hold on the day, by name. The last day of each is the one before its `until`. */
export function accountMarks(signals: SignalIndex, day: Day): AccountMark[] {
  return markRuns(signals, day).map(({ name }) => name)
}

/** The same, each with how long it holds. */
export function markRuns({ account }: SignalIndex, day: Day): MarkRun[] {
  const runs: Readonly<Record<AccountMark, Omit<MarkRun, 'name'> | null>> = {
    onboarding: runningOnboarding(account, day),
    paused: runningPause(account, day),
  }
  return MARK_NAMES.flatMap(name => {
    const run = runs[name]
    return run === null ? [] : [{ name, ...run }]
  })
}

/** The onboarding that the day lies in, half-open, `from` null where it was not said yet; null when there is none. */
export function runningOnboarding(
  account: SubjectSignals<'account'>,
  day: Day,
): { readonly from: Day | null; readonly until: Day } | null {
  const until = onboardingOn(account.value('onboarding_until'), day)
  return until === null ? null : { from: account.value('onboarding_from'), until }
}

/** The end of the onboarding, while the day lies before it. */
export function onboardingOn(until: Day | null, day: Day): Day | null {
  return until !== null && day < until ? until : null
}

/** The agreed pause that the day lies in, half-open, `until` null while nobody knows; null when there is none. */
export function runningPause(
  account: SubjectSignals<'account'>,
  day: Day,
): { readonly from: Day; readonly until: Day | null } | null {
  return pauseOn(account.value('paused_from'), account.value('paused_until'), day)
}

/** The pause between these two, where the day lies in it. */
export function pauseOn(
  from: Day | null,
  until: Day | null,
  day: Day,
): { readonly from: Day; readonly until: Day | null } | null {
  return from !== null && from <= day && (until === null || day < until) ? { from, until } : null
}
