// What became of every term of an account: its renewals, however long ago they were due, and its trials.
import { type Day, day, daysBetween } from '@rung/kernel'
import type { AccountFacts, Resolution, Subscription, WorkspaceFacts } from './account-facts.ts'
import { type AccountRenewal, factsBehind, renewalsAsOf } from './account-renewals.ts'
import { type ContractAsOf, contractsAsOf } from './contracts-as-of.ts'
import { termMonthsOf } from './covered-until.ts'
import type { StandingPolicy } from './policy.ts'

export type TermOutcome = {
  readonly kind: 'renewal' | 'trial'
  /** The renewal's id, or that of the contract that is a trial. */
  readonly id: string
  /** The day the term was due; of a trial the day it ended or was bought. */
  readonly dueOn: Day
  /** Null while nobody decided. */
  readonly outcome: Resolution | 'converted' | 'lapsed' | null
  /** The day that was decided or agreed; null while nobody did. */
  readonly decidedOn: Day | null
  readonly termMonths: number
  /** In the workspace's currency; null without a rate, and of a trial. */
  readonly arrMinor: number | null
  /** The same after it; null also while nobody decided. */
  readonly arrAfterMinor: number | null
  readonly csmCall: Resolution | null
  readonly csmProbability: number | null
  /** Fact ids: the contract, and the renewal where it was written down. */
  readonly evidence: readonly string[]
}

// Before any contract.
const EVER = day('1900-01-01')

/**
 * In id order: every renewal decided by the day, every one that is past its day by more than `overdueKeptDays` and decided
 * by nobody, and every trial that was bought or has ended. What else is open is among the signals of the day.
 */
export function termOutcomes(
  facts: Pick<AccountFacts, 'closedOn' | 'subscriptions'>,
  workspace: WorkspaceFacts,
  policy: StandingPolicy,
  asOf: Day,
): TermOutcome[] {
  const everOpen = { ...policy, overdueKeptDays: Number.POSITIVE_INFINITY }
  const renewals = renewalsAsOf(facts, workspace, everOpen, { since: EVER, asOf })
    .filter(
      ({ renewal: { resolution, dueOn } }) =>
        resolution !== null || daysBetween(dueOn, asOf) > policy.overdueKeptDays,
    )
    .map(outcomeOf)
  return [...renewals, ...trials(facts, policy, asOf)].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function outcomeOf({ renewal, subscription, arr, arrAfter }: AccountRenewal): TermOutcome {
  const { renewalId, dueOn, resolution, resolvedOn, csmCall, csmProbability } = renewal
  return {
    kind: 'renewal',
    id: renewalId,
    dueOn,
    outcome: resolution,
    decidedOn: resolvedOn,
    termMonths: termMonthsOf(subscription),
    arrMinor: 'amountMinor' in arr ? arr.amountMinor : null,
    arrAfterMinor: arrAfter !== null && 'amountMinor' in arrAfter ? arrAfter.amountMinor : null,
    csmCall,
    csmProbability,
    evidence: factsBehind(renewal, subscription),
  }
}

type Contract = ContractAsOf<Subscription>

function trials(
  facts: Pick<AccountFacts, 'closedOn' | 'subscriptions'>,
  policy: StandingPolicy,
  asOf: Day,
): TermOutcome[] {
  const contracts = contractsAsOf(facts, policy.successionDays, asOf)
  const isTaken = new Set(
    contracts.filter(({ signed }) => signed.paid).flatMap(({ succession }) => succession?.successorIds ?? []),
  )
  const bought = contracts
    .map(({ signed }) => signed)
    .filter(({ paid, subscriptionId }) => paid && !isTaken.has(subscriptionId))
  return contracts
    .filter(({ signed }) => !signed.paid)
    .flatMap(trial => trialOf(trial, bought, policy, asOf) ?? [])
}

/**
 * Bought: ARR was put on it, or a paid contract started while it ran or within `successionDays` of its end, other than one
 * that follows a paid one. Lapsed: it ended, and was not. Null while it runs.
 */
function trialOf(
  { terms }: Contract,
  bought: readonly Subscription[],
  policy: StandingPolicy,
  asOf: Day,
): TermOutcome | null {
  const [paidFrom = null] = terms.changes
    .filter(({ arrMinor, effectiveOn }) => arrMinor !== null && arrMinor > 0 && effectiveOn <= asOf)
    .map(({ effectiveOn }) => effectiveOn)
    .toSorted()
  const endsOn = terms.endedOn ?? (terms.autoRenews ? null : terms.endsOn)
  const [boughtOn = paidFrom] = bought
    .filter(
      ({ startsOn }) =>
        startsOn >= terms.startsOn &&
        (endsOn === null || daysBetween(endsOn, startsOn) <= policy.successionDays),
    )
    .map(({ signedOn }) => signedOn)
    .toSorted()
  const isOver = endsOn !== null && endsOn <= asOf
  if (boughtOn === null && !isOver) return null
  return {
    kind: 'trial',
    id: terms.subscriptionId,
    dueOn: paidFrom ?? endsOn ?? (boughtOn as Day),
    outcome: boughtOn === null ? 'lapsed' : 'converted',
    decidedOn: boughtOn ?? endsOn,
    termMonths: termMonthsOf(terms),
    arrMinor: null,
    arrAfterMinor: null,
    csmCall: null,
    csmProbability: null,
    evidence: [terms.subscriptionId],
  }
}
