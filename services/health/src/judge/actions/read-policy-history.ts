// The policies a workspace judges under at any instant, and the instants at which they became others.
import { configInstants } from '@rung/config/store'
import type { Tx } from '@rung/database'
import { readPolicies } from '@rung/judgement/actions'
import { modelInstants } from '@rung/judgement/storage'
import { type PolicyHistory, policyHistory } from '../policy-history.ts'

/** From `since` on; null: from the first. */
export async function readPolicyHistory(tx: Tx, since: Date | null): Promise<PolicyHistory> {
  const [policiesAt, publishedAt, modelsAt] = await Promise.all([
    readPolicies(tx, since),
    configInstants(tx),
    modelInstants(tx, since),
  ])
  return policyHistory(policiesAt, publishedAt, modelsAt)
}
