// Revokes a key, for good. Doing it twice changes nothing.
import { byCaller, recordAudit } from '@rung/audit'
import type { Keep } from '@rung/http-service'
import { type Refusal, refuse } from '@rung/kernel'
import type { AccountsDeps } from '../deps.ts'
import { type KeyRow, markRevoked, selectKey } from '../storage/keys.ts'

/** The key as it is afterwards. */
export function revokeKey(
  deps: AccountsDeps,
  caller: { readonly workspaceId: string; readonly keyId: string; readonly personId: string | null },
  id: string,
  keep: Keep<KeyRow>,
): Promise<KeyRow | Refusal> {
  return deps.database.inWorkspace(caller.workspaceId, async tx => {
    const at = deps.clock()
    const isNew = await markRevoked(tx, id, { at, by: caller.keyId })
    if (isNew) {
      await recordAudit(tx, [
        {
          action: 'key.revoked',
          subject: { kind: 'keys', id },
          accountId: null,
          before: { revokedAt: null },
          after: { revokedAt: at },
          by: byCaller(caller),
          at,
        },
      ])
    }
    const row = await selectKey(tx, id)
    if (row === undefined) return refuse('not_found', `no key is called "${id}" in this workspace`)
    await keep(tx, row)
    return row
  })
}
