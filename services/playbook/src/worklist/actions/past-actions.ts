// What was done before about accounts, and what it taught.
import { readTogether, type Tx } from '@rung/database'
import { type ActionHistory, type Effects, learnEffects, type WorklistPolicy } from '@rung/worklist'
import { type PastRows, pastReads } from '../storage/past-actions.ts'
import type { Tries } from '../storage/tries.ts'
import type { Csm } from './find-csm.ts'
import type { Portfolio } from './look-at-portfolio.ts'

/** What was done before, what it taught, and how often nobody answered. */
export type PastActions = {
  readonly history: ActionHistory
  readonly effects: Effects
  readonly tries: readonly Tries[]
}

export async function loadPastActions(
  tx: Tx,
  csm: Pick<Csm, 'csmId'>,
  { candidates }: Portfolio,
  knownAt: Date,
  policy: WorklistPolicy,
): Promise<PastActions> {
  const accountIds = candidates.map(candidate => candidate.accountId)
  const reads = pastReads(tx, { csmId: csm.csmId, accountIds, knownAt })
  return pastActionsOf(csm, await readTogether(tx, 'playbook-past-actions', reads), policy)
}

export function pastActionsOf(
  { csmId }: Pick<Csm, 'csmId'>,
  { holds, results, followUps, handovers, tries, draws, tasks }: PastRows,
  policy: WorklistPolicy,
): PastActions {
  return {
    history: { csmId, holds, followUps, handovers, draws, tasks },
    effects: learnEffects(policy.plays, results),
    tries,
  }
}
