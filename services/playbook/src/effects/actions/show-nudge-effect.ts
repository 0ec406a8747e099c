// What nudges did, against users who were held out by lot.
import { readPoliciesAt } from '@rung/judgement/actions'
import { dayOf } from '@rung/kernel'
import type { PlaybookDeps } from '../../deps.ts'
import { readNudgedAccounts } from '../storage/nudged-accounts.ts'
import { effectOf, milestoneResult, type OutcomeEffect, scoreResult, verdictResult } from './effect-of.ts'

export type ShownNudgeEffect = {
  readonly holdoutShare: number
  readonly resultDays: number
  readonly worthKnowing: number
  readonly errorRate: number
  /** Accounts that a lot decided of so far. */
  readonly drawn: number
  readonly score: OutcomeEffect
  readonly milestone: OutcomeEffect
  readonly verdict: OutcomeEffect
}

export function showNudgeEffect(
  { database, clock }: Pick<PlaybookDeps, 'database' | 'clock'>,
  workspaceId: string,
): Promise<ShownNudgeEffect> {
  return database.inWorkspace(
    workspaceId,
    async tx => {
      const now = clock()
      const { worklist, nudges } = await readPoliciesAt(tx, now)
      const { resultDays, worthKnowing, errorRate } = worklist.effect
      const accounts = await readNudgedAccounts(tx, { today: dayOf(now), now, resultDays })
      return {
        holdoutShare: nudges.holdoutShare,
        resultDays,
        worthKnowing,
        errorRate,
        drawn: accounts.length,
        score: effectOf(accounts, scoreResult, worklist),
        milestone: effectOf(accounts, milestoneResult(), worklist),
        verdict: effectOf(accounts, verdictResult, worklist),
      }
    },
    { readOnly: true, isolation: 'repeatable read' },
  )
}
