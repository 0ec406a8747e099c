// What nudges did, against users who were held out by lot.
import { readPoliciesAt } from '@rung/judgement/actions'
import { dayOf } from '@rung/kernel'
import type { PlaybookDeps } from '../../deps.ts'
import { type NudgedAccount, readNudgedAccounts } from '../storage/nudged-accounts.ts'
import { effectOf, type OutcomeEffect, type ResultOf, scoreResult } from './show-effect.ts'

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

/**
 * Reached or not, against the share of the accounts before it that reached theirs: what was expected before the result came in, so that the
 * interval holds, and near enough to take the scatter out.
 */
function milestoneResult(): ResultOf<NudgedAccount> {
  let [reached, known] = [0.5, 1]
  return ({ milestoneReached }) => {
    if (milestoneReached === null) return undefined
    const settled = { result: Number(milestoneReached), expected: reached / known }
    reached += settled.result
    known += 1
    return settled
  }
}

/** The step of five on which the newest verdict stands, as a share, against that of the day. */
const verdictResult: ResultOf<NudgedAccount> = ({ verdictBefore, verdictAfter }) =>
  verdictBefore === null || verdictAfter === null
    ? undefined
    : { result: (verdictAfter - 1) / 4, expected: (verdictBefore - 1) / 4 }
