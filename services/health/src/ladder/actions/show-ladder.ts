// How an account sees us as of a day, with the words why a level was pinned.
import type { Database } from '@rung/database'
import { wordsRead } from '@rung/directory'
import type { HealthPolicies, Judgement } from '@rung/judgement'
import { type JudgementsRequest, judgeNamed, refsInSnapshots } from '@rung/judgement/actions'
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

export type LadderRequest = Pick<JudgementsRequest, 'asOf' | 'knownAt'> & {
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
      const request = { statement: 'health-ladder', account, now, ...input }
      const shown = await judgeNamed(tx, request, () => ({
        words: wordsRead(tx, refsInSnapshots('ladder_pin_reason_ref')),
      }))
      if (isRefusal(shown)) return shown
      const { judgement, policies, stuck, beside } = shown
      const reference = judgement.signals.account.value('ladder_pin_reason_ref')
      const pinReason = reference === null ? null : (beside.words.get(reference) ?? null)
      return { externalId: shown.account.externalId, judgement, policies, pinReason, stuck }
    },
    { isolation: 'repeatable read', readOnly: true, plansOnce: true },
  )
}
