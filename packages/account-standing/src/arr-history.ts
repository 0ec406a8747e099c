// What an account paid on every day up to one, by what is known on that one: the book that retention is counted from.
import type { Day } from '@rung/kernel'
import type { Subscription, WorkspaceFacts } from './account-facts.ts'
import { arrOn } from './contract-amounts.ts'
import { contractsAsOf, isBetween } from './contracts-as-of.ts'
import { convertMoney } from './convert-money.ts'
import { coveredUntil, overOn } from './covered-until.ts'
import type { StandingPolicy } from './policy.ts'

export type ArrHistory = {
  /** ARR at the end of a day in minor units, by the rate of that day: 0 while no contract is in force, null where a rate is missing. */
  readonly onDay: (on: Day) => number | null
  /** What contracts changed it by after one day and up to another, each change at the rate of its own day; null where a rate is missing. */
  readonly movedMinor: (after: Day, upTo: Day) => number | null
  /** The first day with any ARR; null before there was one. */
  readonly firstPaidOn: () => Day | null
}

type Contract = {
  readonly currency: string
  /** Every day on which the amount may change, in order, and what it is from then on; before the first it is nothing. */
  readonly steps: readonly Step[]
}

type Step = { readonly on: Day; readonly amountMinor: number }

/**
 * ARR by the dates contracts take effect on, each as it stands on `asOf`: a renewal that was signed three weeks late was in
 * force all the while, and not lost and won back. On `asOf` itself it is what `arrAsOf` says, but for an account without any
 * contract: that pays nothing.
 *
 * @example 1,200 from 2025-06-01, ended 2026-06-01: 1,200 on 2026-05-31, 0 on 2026-06-01, moved by -1,200 in between
 */
export function arrHistory(
  account: { readonly closedOn: Day | null; readonly subscriptions: readonly Subscription[] },
  workspace: WorkspaceFacts,
  policy: Pick<StandingPolicy, 'successionDays'>,
  asOf: Day,
): ArrHistory {
  const contracts = contractsOf(account, policy, asOf)
  const inReporting = ({ currency }: Contract, amountMinor: number, on: Day): number | null => {
    if (amountMinor === 0) return 0
    const converted = convertMoney(amountMinor, currency, workspace.currency, workspace.rates, on)
    return 'missingPair' in converted ? null : converted.amountMinor
  }
  return {
    onDay: on => sumOf(contracts.map(contract => inReporting(contract, amountOn(contract, on), on))),
    movedMinor: (after, upTo) =>
      sumOf(
        contracts.flatMap(contract =>
          contract.steps.flatMap(({ on, amountMinor }, at) => {
            const before = contract.steps[at - 1]?.amountMinor ?? 0
            return on <= after || on > upTo || before === amountMinor
              ? []
              : [differenceOf(inReporting(contract, before, on), inReporting(contract, amountMinor, on))]
          }),
        ),
      ),
    firstPaidOn: () =>
      contracts
        .flatMap(({ steps }) => steps.find(({ amountMinor }) => amountMinor > 0)?.on ?? [])
        .toSorted()[0] ?? null,
  }
}

function amountOn({ steps }: Contract, on: Day): number {
  return steps.findLast(step => step.on <= on)?.amountMinor ?? 0
}

function contractsOf(
  account: { readonly closedOn: Day | null; readonly subscriptions: readonly Subscription[] },
  policy: Pick<StandingPolicy, 'successionDays'>,
  asOf: Day,
): Contract[] {
  return contractsAsOf(account, policy.successionDays, asOf).map(({ terms, succession }) => {
    const days = [
      terms.startsOn,
      terms.endedOn,
      coveredUntil(terms, asOf),
      succession?.startsOn,
      ...terms.changes.map(change => change.effectiveOn),
      ...terms.renewals.map(renewal => renewal.dueOn),
    ]
    const over = overOn(terms)
    const runsOn = (on: Day): boolean => terms.startsOn <= on && (over === null || on < over)
    const steps = [...new Set(days.filter(day => day !== null && day !== undefined))].toSorted()
    return {
      currency: terms.currency,
      steps: steps.map(on => ({
        on,
        amountMinor: runsOn(on) || isBetween(succession, on) ? arrOn(terms, on) : 0,
      })),
    }
  })
}

function differenceOf(was: number | null, is: number | null): number | null {
  return was === null || is === null ? null : is - was
}

function sumOf(amounts: readonly (number | null)[]): number | null {
  return amounts.reduce<number | null>((sum, each) => (sum === null || each === null ? null : sum + each), 0)
}
