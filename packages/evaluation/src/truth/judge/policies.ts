// The policies a judgement is held against the truth under: Rung's own, or others that a test passes.
import { type AccountsPolicy, STANDING_POLICY } from '@rung/account-standing'
import { defaultPolicies, type HealthPolicies } from '@rung/judgement'
import { type OutcomesPolicy, outcomesPolicy } from '@rung/outcomes/judgement'
import { ladderPolicy } from '@rung/relationship-ladder'
import { type UsagePolicy, usagePolicy } from '@rung/usage-metrics'

export type Policies = {
  readonly usage: UsagePolicy
  readonly outcomes: OutcomesPolicy
  readonly standing: AccountsPolicy
  readonly health: HealthPolicies
}

export const builtInPolicies: Policies = {
  usage: usagePolicy,
  outcomes: outcomesPolicy,
  standing: { ...STANDING_POLICY, ladder: ladderPolicy },
  health: defaultPolicies,
}
