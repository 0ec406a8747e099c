// The policies a workspace judges under: built in until it publishes others, and always those of the instant asked about.
import { readHealthConfigs } from '@rung/config/health'
import type { PolicyAt } from '@rung/config/store'
import type { Tx } from '@rung/database'
import { type HealthPolicies, withModels } from '../judgement/health-policies.ts'

export async function readPolicies(tx: Tx): Promise<PolicyAt<HealthPolicies>> {
  const configAt = await readHealthConfigs(tx)
  return knownAt => withModels(configAt(knownAt))
}

/** The policies in force at one instant. */
export async function readPoliciesAt(tx: Tx, knownAt: Date): Promise<HealthPolicies> {
  return (await readPolicies(tx))(knownAt)
}
