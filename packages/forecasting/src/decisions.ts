// Renewals that are one decision: those of one customer that come up together are kept or lost together.
import { type Day, daysBetween } from '@rung/kernel'
import type { OpenRenewal } from './outlook-of.ts'
import type { ForecastPolicy } from './policy.ts'

export type DueRenewal = OpenRenewal & {
  readonly accountId: string
  /** Who decides: the account itself, or whom it belongs to or is paid by. */
  readonly deciderId: string
  readonly dueOn: Day
}

/**
 * Open renewals as the decisions that are made about them. Renewals of one account due within `decisionDays` of the one before are
 * one decision, on the day of the first; decisions of accounts with one decider that fall on one day are one. All of a decision
 * is lost together or kept in one way, that is: perfectly correlated.
 *
 * ARR is added up; the chance of loss is the mean by ARR, the split the mean by what is kept of each, so that no expected
 * amount moves. In order of the least renewal id of each, which is the decision's id.
 *
 * @example 1,000 with a chance of 0.5 and 3,000 with 0.1, of one account on one day: 4,000 with a chance of 0.2
 */
export function decisionsOf(
  renewals: readonly DueRenewal[],
  { decisionDays }: Pick<ForecastPolicy, 'decisionDays'>,
): OpenRenewal[] {
  const decided = [...Map.groupBy(renewals, each => each.accountId).values()].flatMap(own => {
    const inOrder = own.toSorted((a, b) => daysBetween(b.dueOn, a.dueOn))
    const [first] = inOrder as [DueRenewal, ...DueRenewal[]]
    let decidedOn = first.dueOn
    let last = first.dueOn
    return inOrder.map(renewal => {
      if (daysBetween(last, renewal.dueOn) > decisionDays) decidedOn = renewal.dueOn
      last = renewal.dueOn
      return { renewal, key: `${renewal.deciderId} ${decidedOn}` }
    })
  })
  return [...Map.groupBy(decided, ({ key }) => key).values()]
    .map(group => joined(group.map(({ renewal }) => renewal)))
    .toSorted((a, b) => (a.renewalId < b.renewalId ? -1 : 1))
}

function joined(renewals: readonly DueRenewal[]): OpenRenewal {
  const inOrder = renewals.toSorted((a, b) => (a.renewalId < b.renewalId ? -1 : 1))
  const [first] = inOrder as [DueRenewal, ...DueRenewal[]]
  if (inOrder.length === 1) return openOf(first)
  const total = (of: (renewal: DueRenewal) => number): number =>
    inOrder.reduce((sum, each) => sum + of(each), 0)
  const keptOf = ({ arrMinor, chanceLost }: DueRenewal): number => arrMinor * (1 - chanceLost)
  const [arrMinor, kept] = [total(each => each.arrMinor), total(keptOf)]
  const share = (way: 'contracted' | 'expanded' | 'renewed') =>
    kept === 0 ? first.split[way] : total(each => keptOf(each) * each.split[way]) / kept
  return {
    renewalId: first.renewalId,
    arrMinor,
    chanceLost: total(each => each.arrMinor * each.chanceLost) / arrMinor,
    split: { contracted: share('contracted'), renewed: share('renewed'), expanded: share('expanded') },
  }
}

function openOf({ renewalId, arrMinor, chanceLost, split }: DueRenewal): OpenRenewal {
  return { renewalId, arrMinor, chanceLost, split }
}
