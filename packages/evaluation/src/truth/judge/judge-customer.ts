// The whole judgement of one customer on one day, as the services make it: three contexts to signals, signals to health.

import { type Judgement, judgeAccount, type PreviousDay, viewOn, worklistFacts } from '@rung/judgement'
import type { AccountJudgement } from '@rung/outcomes/judgement'
import type { Context, Signal, Snapshot } from '@rung/signals'
import { findReasons, type Reason } from '@rung/worklist'
import { dayAt, nightOf } from '../calendar.ts'
import type { Simulation } from '../world.ts'
import { judgeOutcomes } from './judge-outcomes.ts'
import { judgeStanding, whoIsThere } from './judge-standing.ts'
import { judgeUsage } from './judge-usage.ts'
import type { Policies } from './policies.ts'

/** All that Rung answers of a customer on a day. */
export type Answers = {
  readonly outcomes: AccountJudgement
  readonly health: Judgement
  /** What the worklist would say, by kind. */
  readonly reasons: ReadonlyMap<string, Reason>
}

export function judgeCustomer(
  simulation: Simulation,
  policies: Policies,
  previous: PreviousDay | null,
  t: number,
): Answers {
  const { customer } = simulation
  const asOf = dayAt(t)
  const who = whoIsThere(simulation, t)
  const outcomes = judgeOutcomes(simulation, who, policies.outcomes, t)
  const snapshot = (context: Context, signals: readonly Signal[]): Snapshot => ({
    accountId: customer.id,
    context,
    asOf,
    recordedAt: nightOf(t),
    policyVersion: 'truth',
    signals,
  })
  const snapshots = [
    snapshot('usage', judgeUsage(simulation, policies.usage, t)),
    snapshot('outcomes', outcomes.signals),
    snapshot('accounts', judgeStanding(simulation, who, policies.standing, t)),
  ]
  const health = judgeAccount({ accountId: customer.id, asOf, snapshots, previous }, policies.health)
  const reasons = findReasons(
    viewOn(worklistFacts(health, policies.health), asOf, null),
    policies.health.worklist.reasons,
    asOf,
  )
  return {
    outcomes: outcomes.judgement,
    health,
    reasons: new Map(reasons.map(reason => [reason.kind, reason])),
  }
}
