// The judgement that an account's trust is shown from, as of a day and as known at an instant.
import type { Database } from '@rung/database'
import type { DirectoryHead } from '@rung/directory'
import type { HealthPolicies, Judgement } from '@rung/judgement'
import { type JudgementsRequest, judgeNamed } from '@rung/judgement/actions'
import { isRefusal, type Refusal } from '@rung/kernel'
import type { StuckAccount } from '@rung/signals'

export type ShownTrust = {
  readonly account: DirectoryHead
  readonly judgement: Judgement
  /** Those in force at the instant asked about. */
  readonly policies: HealthPolicies
  readonly stuck: readonly StuckAccount[]
}

export type TrustQuery = Pick<JudgementsRequest, 'asOf' | 'knownAt'> & {
  readonly workspaceId: string
  /** Id or externalId. */
  readonly account: string
  readonly now: Date
}

export function showTrust(
  database: Database,
  { workspaceId, account: name, now, ...time }: TrustQuery,
): Promise<ShownTrust | Refusal> {
  return database.inWorkspace(
    workspaceId,
    async tx => {
      const request = { statement: 'health-trust', account: name, now, ...time }
      const shown = await judgeNamed(tx, request, () => ({}))
      if (isRefusal(shown)) return shown
      const { account, judgement, policies, stuck } = shown
      return { account, judgement, policies, stuck }
    },
    { isolation: 'repeatable read', readOnly: true, plansOnce: true },
  )
}
