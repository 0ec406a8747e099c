// What users of the directory are found by: hashes of their names there, which differ by workspace.
import type { Tx } from '@rung/database'
import { hashKey } from '@rung/http-service'

/** What a name is found by: it is the same in small letters and large. */
export const nameHash = ({ workspaceId }: Pick<Tx, 'workspaceId'>, userName: string): string =>
  hashKey(`user name\n${workspaceId}\n${userName.toLowerCase()}`)
export const externalIdHash = ({ workspaceId }: Pick<Tx, 'workspaceId'>, externalId: string): string =>
  hashKey(`external id\n${workspaceId}\n${externalId}`)
