// Retires a key, for good: tokens signed by it prove nothing from then on.
import { byCaller, recordAudit } from '@rung/audit'
import type { Caller, Keep } from '@rung/http-service'
import { type Refusal, refuse } from '@rung/kernel'
import type { PlaybookDeps } from '../../deps.ts'
import { lockTokenKeys } from '../../proof/storage/lock-token-keys.ts'
import {
  readEnforced,
  retireTokenKey as retire,
  selectActiveKeys,
  type UserTokenKeyRow,
} from '../../proof/storage/user-token-keys.ts'

export function retireTokenKey(
  { database, clock }: Pick<PlaybookDeps, 'database' | 'clock'>,
  caller: Pick<Caller, 'workspaceId' | 'keyId' | 'personId'>,
  id: string,
  keep: Keep<UserTokenKeyRow>,
): Promise<UserTokenKeyRow | Refusal> {
  return database.inWorkspace(caller.workspaceId, async tx => {
    await lockTokenKeys(tx)
    const active = await selectActiveKeys(tx)
    if (active.length === 1 && active[0]?.id === id && (await readEnforced(tx))) {
      return refuse('conflict', 'This is the last key, and calls without a token are turned away.', {
        fix: 'Register the next key first, or switch enforcement off with PUT /v1/nudges/signing.',
      })
    }
    const at = clock()
    const retired = await retire(tx, id, { at, by: caller.keyId })
    if (retired === undefined)
      return refuse('not_found', `no key for tokens is called "${id}" in this workspace`)
    const { row, isNew } = retired
    if (isNew) {
      await recordAudit(tx, [
        {
          action: 'user_token_key.retired',
          subject: { kind: 'user-token-keys', id },
          accountId: null,
          before: { retiredAt: null },
          after: { retiredAt: at },
          by: byCaller(caller),
          at,
        },
      ])
    }
    await keep(tx, row)
    return row
  })
}
