// What was done before about accounts, and what it taught.
import { readTogether, type Tx } from '@rung/database'
import { mergesRead } from '@rung/directory'
import type { Day } from '@rung/kernel'
import { type ActionHistory, type Effects, learnEffects, type WorklistPolicy } from '@rung/worklist'
import { type PastRows, pastReads } from '../storage/past-actions.ts'
import { withMerged } from '../storage/past-of-merged.ts'
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
  when: { readonly asOf: Day; readonly knownAt: Date },
  policy: WorklistPolicy,
): Promise<PastActions> {
  const accountIds = candidates.map(candidate => candidate.accountId)
  const { csmId } = csm
  const { merges, ...past } = await readTogether(tx, 'playbook-past-actions', {
    merges: mergesRead(tx),
    ...pastReads(tx, { csmId, accountIds, knownAt: when.knownAt }),
  })
  return pastActionsOf(csm, await withMerged(tx, past, merges, { csmId, accountIds, ...when }), policy)
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
