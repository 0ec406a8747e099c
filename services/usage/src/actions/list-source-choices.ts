// Which source an admin chose, for the workspace and for accounts, a page at a time.
import type { Database } from '@rung/database'
import { listChoices, WHOLE_WORKSPACE } from '../storage/source-choices.ts'

type Page = Parameters<typeof listChoices>[1]
type Choice = Awaited<ReturnType<typeof listChoices>>[number]

/** `account` is null for the choice of the whole workspace. */
export type ListedChoice = Choice & { readonly account: string | null }

export async function pageOfSourceChoices(
  database: Database,
  { workspaceId, ...page }: Page & { readonly workspaceId: string },
): Promise<ListedChoice[]> {
  const found = await database.inWorkspace(workspaceId, tx => listChoices(tx, page), { readOnly: true })
  return found.map(choice => ({
    ...choice,
    account: choice.groupKey === WHOLE_WORKSPACE ? null : choice.groupKey,
  }))
}
