// The keys of a workspace that tokens are checked by, ready for use, and whether calls without a token are turned away.
import { createPublicKey, type KeyObject } from 'node:crypto'
import type { Database } from '@rung/database'
import { rememberLooks } from '@rung/directory'
import {
  readEnforced,
  selectActiveKeys,
  type TokenAlgorithm,
  type UserTokenKeyRow,
} from './storage/user-token-keys.ts'
import { hashTokenSecret, tokenSecretOf } from './token-secret.ts'

/** The algorithm is the record's, never the token's. */
export type ActiveKey = {
  readonly id: string
  readonly algorithm: TokenAlgorithm
  readonly key: KeyObject | Uint8Array
}

export type Signing = {
  /** True: whoever asks without a token is told nothing. */
  readonly enforced: boolean
  readonly keys: readonly ActiveKey[]
}

export type SigningFinder = {
  readonly find: (workspaceId: string) => Promise<Signing>
  /** To be called once a key or the switch was changed here. */
  readonly forget: (workspaceId: string) => void
}

/** Remembered for a second, as keys of the API are: most requests cost no statement, a change elsewhere holds here within it. */
export function createSigningFinder(given: {
  readonly database: Database
  readonly clock: () => Date
  readonly linkSecret: string | undefined
}): SigningFinder {
  const { database, clock, linkSecret } = given
  const look = ({ workspaceId }: { readonly workspaceId: string }): Promise<Signing> =>
    database.inWorkspace(
      workspaceId,
      async tx => {
        const [enforced, rows] = await Promise.all([readEnforced(tx), selectActiveKeys(tx)])
        return { enforced, keys: rows.flatMap(row => usableKey(row, linkSecret) ?? []) }
      },
      { readOnly: true },
    )
  const { find, forget } = rememberLooks({
    clock,
    look,
    nameOf: () => 'signing',
    isGood: () => true,
    mostLooks: 1,
  })
  return { find: workspaceId => find({ workspaceId }), forget }
}

/** Undefined where the installation's secret is another than the one this key was made under: nobody can sign for it any more. */
export function usableKey(row: UserTokenKeyRow, linkSecret: string | undefined): ActiveKey | undefined {
  const { id, algorithm, publicKey, secretSha256, workspaceId } = row
  if (algorithm === 'EdDSA')
    return publicKey === null ? undefined : { id, algorithm, key: createPublicKey(publicKey) }
  if (linkSecret === undefined) return undefined
  const secret = tokenSecretOf(linkSecret, workspaceId, id)
  return hashTokenSecret(secret) === secretSha256
    ? { id, algorithm, key: new TextEncoder().encode(secret) }
    : undefined
}
