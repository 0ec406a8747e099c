// Turns calls without a token away, or lets them in again.
import { byCaller, recordAudit } from '@rung/audit'
import type { Caller } from '@rung/http-service'
import { dayOf, type Refusal, refuse } from '@rung/kernel'
import type { PlaybookDeps } from '../../deps.ts'
import type { CallCount } from '../../proof/count-calls.ts'
import { lockTokenKeys } from '../../proof/storage/lock-token-keys.ts'
import { writeEnforced } from '../../proof/storage/user-token-keys.ts'
import { type SigningState, signingState } from './read-signing.ts'

/** Switched on only once signed calls came: else every page of the vendor falls silent at once. The same again changes nothing. */
export async function enforceSigning(
  { database, clock, calls }: Pick<PlaybookDeps, 'database' | 'clock'> & { readonly calls: CallCount },
  caller: Pick<Caller, 'workspaceId' | 'keyId' | 'personId'>,
  { enforced }: { readonly enforced: boolean },
): Promise<SigningState | Refusal> {
  await calls.flush(caller.workspaceId)
  return database.inWorkspace(caller.workspaceId, async tx => {
    await lockTokenKeys(tx)
    const at = clock()
    const before = await signingState(tx, dayOf(at))
    if (before.enforced === enforced) return before
    if (enforced && before.notYet !== null) {
      return refuse('conflict', `Calls without a token cannot be turned away yet. ${before.notYet}`, {
        field: 'enforced',
        fix: 'Register a key, send the token from your pages, and look at GET /v1/nudges/signing.',
      })
    }
    await writeEnforced(tx, { enforced, at, by: caller.keyId })
    await recordAudit(tx, [
      {
        action: 'nudge_signing.changed',
        subject: { kind: 'workspaces', id: caller.workspaceId },
        accountId: null,
        before: { enforced: before.enforced },
        after: { enforced },
        by: byCaller(caller),
        at,
      },
    ])
    return { ...before, enforced }
  })
}
