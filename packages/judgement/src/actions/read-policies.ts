// The policies a workspace judges under: built in until it publishes others or its models are learned, and always those of the instant asked about.
import { readHealthConfigs } from '@rung/config/health'
import type { PolicyAt } from '@rung/config/store'
import type { Tx } from '@rung/database'
import { type HealthPolicies, withModels } from '../health-policies.ts'
import { readModelsAt, readModelsInForce } from '../storage/models-in-force.ts'

/** To be asked of `since` and later instants; null: of any. */
export async function readPolicies(tx: Tx, since: Date | null): Promise<PolicyAt<HealthPolicies>> {
  const [configAt, learned] = await Promise.all([readHealthConfigs(tx), readModelsInForce(tx, since)])
  return knownAt =>
    withModels(
      configAt(knownAt),
      learned.filter(each => each.inForceAt <= knownAt),
    )
}

/** The policies in force at one instant. */
export async function readPoliciesAt(tx: Tx, knownAt: Date): Promise<HealthPolicies> {
  const [configAt, learned] = await Promise.all([readHealthConfigs(tx), readModelsAt(tx, knownAt)])
  return withModels(configAt(knownAt), learned)
}
