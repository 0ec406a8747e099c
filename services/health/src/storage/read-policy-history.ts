// The policies a workspace judges under, as they were in force at any instant.
import type { Tx } from '@rung/database'
import { defaultPolicies } from '../judgement/health-policies.ts'
import { type PolicyHistory, policyHistory } from '../judgement/policy-history.ts'

export async function readPolicyHistory(_tx: Tx): Promise<PolicyHistory> {
  return policyHistory(() => defaultPolicies, [])
}
