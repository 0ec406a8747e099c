// Makes a key: 256 random bits, shown once, kept as a SHA-256.
import { BY_OPERATOR, byCaller, recordAudit } from '@rung/audit'
import type { Tx } from '@rung/database'
import { holdOffErasure, resolvePerson } from '@rung/directory'
import { formatKey, formatPublishableKey, hashKey, type Keep } from '@rung/http-service'
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import type { AccountsDeps } from '../deps.ts'
import { ACCOUNTS_POLICY } from '../policy.ts'
import { insertKey, type KeyRow, type KeyScope } from '../storage/keys.ts'

export type KeyWanted = {
  readonly scope: KeyScope
  readonly name: string | null
  /** The id or externalId of a person of the vendor. */
  readonly person: string | null
  readonly expiresAt: Date | null
  /** Where a publishable key may stand; null for a secret one. */
  readonly origins: readonly string[] | null
}

type KeyMaker = { readonly keyId: string; readonly personId: string | null }

/** The stored row, and the text that is never seen again. */
export type MadeKey = { readonly row: KeyRow; readonly text: string }

/** Makes a key in the caller's workspace. */
export function createKey(
  deps: AccountsDeps,
  caller: { readonly workspaceId: string; readonly keyId: string; readonly personId: string | null },
  wanted: KeyWanted,
  keep: Keep<MadeKey>,
): Promise<MadeKey | Refusal> {
  return deps.database.inWorkspace(caller.workspaceId, async tx => {
    await holdOffErasure(tx)
    const now = deps.clock()
    if (wanted.expiresAt !== null && wanted.expiresAt <= now) {
      return refuse('invalid', 'expiresAt has passed', {
        field: 'expiresAt',
        fix: 'Send a later instant, or leave it out.',
      })
    }
    const personId = wanted.person === null ? null : await personOf(tx, wanted.person)
    if (isRefusal(personId)) return personId
    const made = await keepKey(tx, deps, { ...wanted, personId, createdBy: caller })
    await keep(tx, made)
    return made
  })
}

/** Makes and keeps a key in a transaction that is open; `createdBy` is null for the operator. */
export async function keepKey(
  tx: Tx,
  deps: Pick<AccountsDeps, 'clock' | 'newId' | 'randomBytes'>,
  key: Omit<KeyWanted, 'person'> & { readonly personId: string | null; readonly createdBy: KeyMaker | null },
): Promise<MadeKey> {
  const draw = deps.randomBytes
  const format = key.origins === null ? formatKey : formatPublishableKey
  const text = format(tx.workspaceId, draw(ACCOUNTS_POLICY.keyRandomBytes))
  const row: KeyRow = {
    workspaceId: tx.workspaceId,
    id: deps.newId('key'),
    sha256: hashKey(text),
    scope: key.scope,
    name: key.name,
    personId: key.personId,
    createdAt: deps.clock(),
    createdBy: key.createdBy?.keyId ?? null,
    expiresAt: key.expiresAt,
    revokedAt: null,
    revokedBy: null,
    lastUsedAt: null,
    origins: key.origins === null ? null : [...key.origins],
  }
  await insertKey(tx, row)
  await recordAudit(tx, [
    {
      action: 'key.created',
      subject: { kind: 'keys', id: row.id },
      accountId: null,
      before: null,
      // not its name: that is somebody's words
      after: { scope: row.scope, person: row.personId, expiresAt: row.expiresAt, origins: row.origins },
      by: key.createdBy === null ? BY_OPERATOR : byCaller(key.createdBy),
      at: row.createdAt,
    },
  ])
  return { row, text }
}

async function personOf(tx: Tx, name: string): Promise<string | Refusal> {
  const found = await resolvePerson(tx, name)
  return (
    found?.id ??
    refuse('invalid', `no person is called "${name}" in this workspace`, {
      field: 'person',
      fix: 'Send the id or the externalId of a person that was created before.',
    })
  )
}
