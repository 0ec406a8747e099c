// What was collected and counts for no account, a page at a time.
import type { Database } from '@rung/database'
import { listUnattached } from '../storage/unattached.ts'

type Page = Parameters<typeof listUnattached>[1]

export function pageOfUnattached(
  database: Database,
  { workspaceId, ...page }: Page & { readonly workspaceId: string },
): ReturnType<typeof listUnattached> {
  return database.inWorkspace(workspaceId, tx => listUnattached(tx, page), { readOnly: true })
}
