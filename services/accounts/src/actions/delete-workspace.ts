// Deletes a workspace: every row of it, in every table of every context, and the keys that open it.
import { setTimeout as pause } from 'node:timers/promises'
import { DIRECTORY_POLICY, lockOutWriters } from '@rung/directory'
import { type Refusal, refuse } from '@rung/kernel'
import type { AccountsDeps } from '../deps.ts'
import { ACCOUNTS_POLICY } from '../policy.ts'
import { forgetSamples } from '../storage/erasures.ts'
import { deleteRows, isSettledBefore, nextTransaction } from '../storage/workspace-rows.ts'
import { findWorkspaceRow } from '../storage/workspaces.ts'

export type DeletedWorkspace = { readonly id: string; readonly rows: number }

/**
 * For good. One transaction takes everything, so that nothing is half deleted; after it no key opens the workspace and no
 * task lists it. What was in hand at that instant (a request that had shown its key, a judgement of its accounts) may
 * still write a row: so once all that was then running is over, what it left is swept, until a sweep finds nothing.
 */
export async function deleteWorkspace(
  deps: AccountsDeps,
  workspaceId: string,
  confirmedName: string,
): Promise<DeletedWorkspace | Refusal> {
  const { database } = deps
  const deleted = await database.inWorkspace(workspaceId, async tx => {
    await lockOutWriters(tx)
    const workspace = await findWorkspaceRow(tx)
    if (workspace === undefined) return refuse('not_found', 'this workspace is not there any more')
    if (workspace.name !== confirmedName) {
      return refuse('invalid', 'is not the name of this workspace', {
        field: 'confirm',
        fix: 'Send the exact name of the workspace, as GET /v1/workspace gives it.',
      })
    }
    return { rows: await deleteRows(tx) }
  })
  if (!('rows' in deleted)) return deleted
  deps.forgetKeys(workspaceId)
  // Other processes may take its keys for as long, and what they write is swept with the rest.
  await pause(DIRECTORY_POLICY.keysRememberedMs)
  let rows = deleted.rows
  for (let found = 1, sweep = 0; found > 0 && sweep < ACCOUNTS_POLICY.deletionSweepsMost; sweep++) {
    await settled(deps, workspaceId)
    found = await database.inWorkspace(workspaceId, deleteRows)
    rows += found
  }
  await database.inWorkspace(workspaceId, forgetSamples)
  return { id: workspaceId, rows }
}

/** Waits until all that was writing is over, but not for ever for somebody else's endless transaction. */
async function settled({ database }: AccountsDeps, workspaceId: string): Promise<void> {
  const next = await database.inWorkspace(workspaceId, nextTransaction, { readOnly: true })
  for (let look = 0; look < ACCOUNTS_POLICY.deletionLooksMost; look++) {
    if (await database.inWorkspace(workspaceId, tx => isSettledBefore(tx, next), { readOnly: true })) return
    await pause(ACCOUNTS_POLICY.deletionLookMs)
  }
}
