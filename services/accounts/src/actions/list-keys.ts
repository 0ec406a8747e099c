// Lists the keys of a workspace, expired and revoked ones too.
import type { AccountsDeps } from '../deps.ts'
import { type KeyRow, selectKeys } from '../storage/keys.ts'

export type KeysPage = { readonly keys: readonly KeyRow[]; readonly nextCursor: string | null }

/** A page in the order they were made; the cursor is the last id seen. */
export function listKeys(
  deps: AccountsDeps,
  workspaceId: string,
  page: { readonly limit: number; readonly cursor: string | null },
): Promise<KeysPage> {
  return deps.database.inWorkspace(
    workspaceId,
    async tx => {
      const rows = await selectKeys(tx, { afterId: page.cursor ?? '', limit: page.limit + 1 })
      const shown = rows.slice(0, page.limit)
      return { keys: shown, nextCursor: rows.length > page.limit ? (shown.at(-1)?.id ?? null) : null }
    },
    { readOnly: true },
  )
}
