// What a workspace was judged by at an instant: the document, and the names of the policies that follow from it.
import { readOutcomesPolicies } from '@rung/config/outcomes'
import { readStandingPolicies } from '@rung/config/standing'
import { readUsagePolicies } from '@rung/config/usage'
import type { Database, Tx } from '@rung/database'
import { readPoliciesAt } from '@rung/judgement/actions'
import { type ConfigInForce, configInForce } from './config-in-force.ts'

export type ReadConfig = ConfigInForce & { readonly policyVersions: PolicyVersions }

export type PolicyVersions = Readonly<
  Record<'usage' | 'outcomes' | 'accounts' | 'health' | 'forecast' | 'worklist' | 'nudges', string>
>

export function readConfig(database: Database, workspaceId: string, knownAt: Date): Promise<ReadConfig> {
  return database.inWorkspace(
    workspaceId,
    async tx => ({
      ...(await configInForce(tx, knownAt)),
      policyVersions: await policyVersionsAt(tx, knownAt),
    }),
    { isolation: 'repeatable read', readOnly: true, together: true },
  )
}

async function policyVersionsAt(tx: Tx, knownAt: Date): Promise<PolicyVersions> {
  const [usage, outcomes, accounts, health] = await Promise.all([
    readUsagePolicies(tx),
    readOutcomesPolicies(tx),
    readStandingPolicies(tx),
    readPoliciesAt(tx, knownAt),
  ])
  return {
    usage: usage(knownAt).version,
    outcomes: outcomes(knownAt).version,
    accounts: accounts(knownAt).version,
    health: health.health.version,
    forecast: health.forecast.version,
    worklist: health.worklist.version,
    nudges: health.nudges.version,
  }
}
