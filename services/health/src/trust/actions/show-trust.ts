// The judgement that an account's trust is shown from, as of a day and as known at an instant.
import type { Database } from '@rung/database'
import type { DirectoryHead } from '@rung/directory'
import type { HealthPolicies, Judgement } from '@rung/judgement'
import { type JudgementsRequest, judgeAccounts, readPoliciesAt } from '@rung/judgement/actions'
import { findAccount, readStuck } from '@rung/judgement/storage'
import { isRefusal, type Refusal } from '@rung/kernel'
import type { StuckAccount } from '@rung/signals'

export type ShownTrust = {
  readonly account: DirectoryHead
  readonly judgement: Judgement
  /** Those in force at the instant asked about. */
  readonly policies: HealthPolicies
  readonly stuck: readonly StuckAccount[]
}

export type TrustAsked = Pick<JudgementsRequest, 'asOf' | 'knownAt'> & {
  readonly workspaceId: string
  /** Id or externalId. */
  readonly account: string
  readonly now: Date
}

export function showTrust(
  database: Database,
  { workspaceId, account: name, now, ...time }: TrustAsked,
): Promise<ShownTrust | Refusal> {
  return database.inWorkspace(
    workspaceId,
    async tx => {
      const account = await findAccount(tx, name, now, time)
      if (isRefusal(account)) return account
      const policies = await readPoliciesAt(tx, time.knownAt)
      const { accountId } = account
      const [judgement] = await judgeAccounts(tx, { accountIds: [accountId], ...time }, policies)
      if (judgement === undefined) throw new Error(`${accountId} was asked for and not judged`)
      return { account, judgement, policies, stuck: await readStuck(tx, accountId, time) }
    },
    { isolation: 'repeatable read', readOnly: true },
  )
}
