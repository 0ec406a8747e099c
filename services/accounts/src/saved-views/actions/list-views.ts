// Lists the views that a person sees on a page: their own and the team's.
import type { Caller } from '@rung/http-service'
import type { AccountsDeps } from '../../deps.ts'
import { type SavedView, selectViews } from '../storage/saved-views.ts'

export function listViews(
  deps: AccountsDeps,
  { workspaceId, personId }: Pick<Caller, 'workspaceId' | 'personId'>,
  page: string | undefined,
): Promise<SavedView[]> {
  return deps.database.inWorkspace(workspaceId, tx => selectViews(tx, personId ?? '', page), {
    readOnly: true,
  })
}
