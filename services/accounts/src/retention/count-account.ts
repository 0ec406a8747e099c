// What one account says of retention, by period and by whom it is of.
import {
  arrHistory,
  type DueEntry,
  type DueRenewal,
  dueRenewals,
  type MovedEntry,
  type StandingPolicy,
  type WorkspaceFacts,
} from '@rung/account-standing'
import type { Day } from '@rung/kernel'
import { type NamedPeriod, periodName } from './periods.ts'
import type { ContractedAccount, ContractsPart } from './storage/read-contracts.ts'

/** What rows are apart by, beside the period. */
export type GroupBy = 'csm' | 'segment' | 'start_quarter' | 'start_month'

/** `eve` is the day before its first. */
export type CountedPeriod = NamedPeriod & { readonly eve: Day }

export type CountedBy = {
  readonly asOf: Day
  readonly periods: readonly CountedPeriod[]
  readonly by: GroupBy | null
  /** Null means all of them. */
  readonly segment: string | null
  readonly csmId: string | null
  readonly workspace: WorkspaceFacts
  readonly policy: StandingPolicy
}

/** What one account says in one period, under one key: its part of the book, or renewals that fell due, or both. */
export type Counted = {
  readonly key: string | null
  /** Null where it is of another key, or unknown. */
  readonly moved: MovedEntry | null
  readonly isUnknown: boolean
  readonly due: readonly DueEntry[]
}

/** By period. The book is whose the account is on the period's last day, a renewal whose it was on the day it fell due. */
export function countAccount(
  account: ContractedAccount,
  profileOn: ContractsPart['profileOn'],
  asked: CountedBy,
): readonly (readonly Counted[])[] {
  const [first] = asked.periods
  if (first === undefined) return []
  const { accountId } = account
  const { workspace, policy, asOf } = asked
  const history = arrHistory(account, workspace, policy, asOf)
  const firstPaidOn = history.firstPaidOn()
  const keyOn = (on: Day): { readonly key: string | null } | null => {
    const profile = profileOn(accountId, on)
    if (asked.segment !== null && profile.segment !== asked.segment) return null
    if (asked.csmId !== null && profile.csmId !== asked.csmId) return null
    if (asked.by === 'segment') return { key: profile.segment }
    if (asked.by === 'csm') return { key: profile.csmId }
    return { key: firstPaidOn === null ? null : cohortOf(firstPaidOn, asked.by) }
  }
  const due = dueRenewals(account, workspace, policy, { since: first.since, asOf })
  return asked.periods.map(period => {
    const whose = keyOn(period.lastDay)
    const book =
      whose === null
        ? []
        : bookOf(accountId, history, firstPaidOn, period).map(each => ({ ...each, ...whose, due: [] }))
    const fell = due.filter(({ dueOn }) => dueOn >= period.since && dueOn <= period.lastDay)
    return [...book, ...fell.flatMap(renewal => dueOf(accountId, renewal, keyOn(renewal.dueOn)))]
  })
}

/** Null: rows are not apart. */
function cohortOf(firstPaidOn: Day, by: 'start_quarter' | 'start_month' | null): string | null {
  if (by === null) return null
  return periodName(by === 'start_quarter' ? 'quarter' : 'month', firstPaidOn)
}

/** Nothing of who had nothing on both days. */
function bookOf(
  accountId: string,
  history: ReturnType<typeof arrHistory>,
  firstPaidOn: Day | null,
  { eve, since, lastDay }: CountedPeriod,
): Pick<Counted, 'isUnknown' | 'moved'>[] {
  const [openingMinor, closingMinor] = [history.onDay(eve), history.onDay(lastDay)]
  if (openingMinor === 0 && closingMinor === 0) return []
  const movedMinor = history.movedMinor(eve, lastDay)
  if (openingMinor === null || closingMinor === null || movedMinor === null)
    return [{ moved: null, isUnknown: true }]
  const isKnown = firstPaidOn !== null && firstPaidOn < since
  return [{ moved: { accountId, openingMinor, closingMinor, isKnown, movedMinor }, isUnknown: false }]
}

function dueOf(
  accountId: string,
  { resolution, arrMinor, arrAfterMinor }: DueRenewal,
  whose: { readonly key: string | null } | null,
): Counted[] {
  if (whose === null) return []
  return [
    { ...whose, moved: null, isUnknown: false, due: [{ accountId, resolution, arrMinor, arrAfterMinor }] },
  ]
}
