// Drafts, each beside the document it was made from.
import type { ConfigDocument } from '@rung/config/document'
import { type ConfigDraft, readDrafts } from '@rung/config/store'
import type { Database, Tx } from '@rung/database'
import { isRefusal, type Refusal } from '@rung/kernel'
import { documentOfVersion } from './config-in-force.ts'
import { findDraft } from './open-draft.ts'

export type ShownDraft = { readonly draft: ConfigDraft; readonly before: ConfigDocument }

export async function besideItsBase(tx: Tx, draft: ConfigDraft): Promise<ShownDraft | Refusal> {
  const before = await documentOfVersion(tx, draft.basedOn)
  return isRefusal(before) ? before : { draft, before }
}

export function showDraft(
  database: Database,
  workspaceId: string,
  id: string,
): Promise<ShownDraft | Refusal> {
  return database.inWorkspace(
    workspaceId,
    async tx => {
      const draft = await findDraft(tx, id)
      return isRefusal(draft) ? draft : besideItsBase(tx, draft)
    },
    { readOnly: true },
  )
}

export type DraftsPage = {
  readonly page: readonly (ShownDraft | Refusal)[]
  /** Id of the draft after which the next page begins; null on the last. */
  readonly next: string | null
}

/** The newest first. */
export function pageOfDrafts(
  database: Database,
  asked: { readonly workspaceId: string; readonly before: string | null; readonly limit: number },
): Promise<DraftsPage> {
  const { workspaceId, before, limit } = asked
  return database.inWorkspace(
    workspaceId,
    async tx => {
      const found = await readDrafts(tx, { before, limit: limit + 1 })
      const page = found.slice(0, limit)
      return {
        page: await Promise.all(page.map(draft => besideItsBase(tx, draft))),
        next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
      }
    },
    { readOnly: true },
  )
}
