// The policies a workspace judges under at any instant, and the instants at which they became others.
import { configInstants } from '@rung/config/store'
import type { Tx } from '@rung/database'
import { type PolicyHistory, policyHistory } from '../judgement/policy-history.ts'
import { modelInstants } from './models.ts'
import { readPolicies } from './read-policies.ts'

export async function readPolicyHistory(tx: Tx): Promise<PolicyHistory> {
  const [policiesAt, publishedAt, modelsAt] = await Promise.all([
    readPolicies(tx),
    configInstants(tx),
    modelInstants(tx),
  ])
  return policyHistory(policiesAt, publishedAt, modelsAt)
}
