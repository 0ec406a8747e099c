// Revokes a key, for good. Doing it twice changes nothing.
import { type Refusal, refuse } from '@rung/kernel'
import type { AccountsDeps } from '../deps.ts'
import { type KeyRow, markRevoked, selectKey } from '../storage/keys.ts'

/** The key as it is afterwards. */
export function revokeKey(
  deps: AccountsDeps,
  caller: { readonly workspaceId: string; readonly keyId: string },
  id: string,
): Promise<KeyRow | Refusal> {
  return deps.database.inWorkspace(caller.workspaceId, async tx => {
    await markRevoked(tx, id, { at: deps.clock(), by: caller.keyId })
    const row = await selectKey(tx, id)
    return row ?? refuse('not_found', `no key is called "${id}" in this workspace`)
  })
}
