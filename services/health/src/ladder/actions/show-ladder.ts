// How an account sees us as of a day, with the words why a level was pinned.
import type { Database } from '@rung/database'
import { readWords } from '@rung/directory'
import type { HealthPolicies, Judgement } from '@rung/judgement'
import { type JudgementsRequest, judgeAccounts, readPoliciesAt } from '@rung/judgement/actions'
import { findAccount, readStuck } from '@rung/judgement/storage'
import { isRefusal, type Refusal } from '@rung/kernel'
import type { StuckAccount } from '@rung/signals'

export type ShownLadder = {
  readonly externalId: string
  readonly judgement: Judgement
  readonly policies: HealthPolicies
  /** Why a level is pinned; null when nobody said, or when it is erased. */
  readonly pinReason: string | null
  readonly stuck: readonly StuckAccount[]
}

export type LadderRequest = Omit<JudgementsRequest, 'accountIds'> & {
  /** By our id or the caller's. */
  readonly account: string
  readonly now: Date
}

export function showLadder(
  database: Database,
  workspaceId: string,
  { account, now, ...input }: LadderRequest,
): Promise<ShownLadder | Refusal> {
  return database.inWorkspace(
    workspaceId,
    async tx => {
      const found = await findAccount(tx, account, now, input)
      if (isRefusal(found)) return found
      const policies = await readPoliciesAt(tx, input.knownAt)
      const [judgement] = await judgeAccounts(tx, { accountIds: [found.accountId], ...input }, policies)
      if (judgement === undefined) throw new Error(`${found.accountId} was asked for and not judged`)
      const reference = judgement.signals.account.value('ladder_pin_reason_ref')
      const [words, stuck] = await Promise.all([
        readWords(tx, reference === null ? [] : [reference]),
        readStuck(tx, found.accountId, input),
      ])
      const pinReason = reference === null ? null : (words.get(reference) ?? null)
      return { externalId: found.externalId, judgement, policies, pinReason, stuck }
    },
    { isolation: 'repeatable read', readOnly: true },
  )
}
