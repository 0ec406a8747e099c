// The policies a workspace judges under, as they were in force at any instant.
import { configInstants } from '@rung/config/store'
import type { Tx } from '@rung/database'
import { type PolicyHistory, policyHistory } from '../judgement/policy-history.ts'
import { readPolicies } from './read-policies.ts'

export async function readPolicyHistory(tx: Tx): Promise<PolicyHistory> {
  const [policiesAt, instants] = await Promise.all([readPolicies(tx), configInstants(tx)])
  return policyHistory(policiesAt, instants)
}
