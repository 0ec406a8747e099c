// The keys of a workspace that tokens are checked by, retired ones too, the newest first.
import type { PlaybookDeps } from '../../deps.ts'
import { USER_TOKEN_POLICY } from '../../proof/policy.ts'
import { selectTokenKeys, type UserTokenKeyRow } from '../../proof/storage/user-token-keys.ts'

export function listTokenKeys(
  { database }: Pick<PlaybookDeps, 'database'>,
  workspaceId: string,
): Promise<UserTokenKeyRow[]> {
  return database.inWorkspace(workspaceId, tx => selectTokenKeys(tx, USER_TOKEN_POLICY.keysShown), {
    readOnly: true,
  })
}
