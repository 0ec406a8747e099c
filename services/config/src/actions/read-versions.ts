// The published versions of a workspace's config, and one of them beside the version before it.
import type { ConfigDocument } from '@rung/config/document'
import { type PublishedVersion, readVersion, readVersions } from '@rung/config/store'
import type { Database } from '@rung/database'
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import { documentOfVersion } from './config-in-force.ts'

/** The newest first. */
export function pageOfVersions(
  database: Database,
  asked: { readonly workspaceId: string; readonly before: number | null; readonly limit: number },
): Promise<PublishedVersion[]> {
  const { workspaceId, ...page } = asked
  return database.inWorkspace(workspaceId, tx => readVersions(tx, page), { readOnly: true })
}

export type ShownVersion = { readonly published: PublishedVersion; readonly before: ConfigDocument }

export function showVersion(
  database: Database,
  workspaceId: string,
  version: number,
): Promise<ShownVersion | Refusal> {
  return database.inWorkspace(
    workspaceId,
    async tx => {
      const published = await readVersion(tx, version)
      if (published === undefined) {
        return refuse('not_found', `There is no version ${version} of this workspace’s config.`)
      }
      const before = await documentOfVersion(tx, version - 1)
      return isRefusal(before) ? before : { published, before }
    },
    { readOnly: true },
  )
}
