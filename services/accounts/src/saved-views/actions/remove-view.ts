// Deletes a view: one's own, and as a manager or an admin one of the team.
import type { Caller } from '@rung/http-service'
import { isRefusal, type Refusal } from '@rung/kernel'
import type { AccountsDeps } from '../../deps.ts'
import { deleteView, type SavedView } from '../storage/saved-views.ts'
import { holdOwnView } from './save-view.ts'

export function removeView(
  deps: AccountsDeps,
  caller: Pick<Caller, 'workspaceId' | 'personId' | 'role'>,
  id: string,
): Promise<SavedView | Refusal> {
  return deps.database.inWorkspace(caller.workspaceId, async tx => {
    const held = await holdOwnView(tx, caller, id)
    if (isRefusal(held)) return held
    await deleteView(tx, id)
    return held
  })
}
