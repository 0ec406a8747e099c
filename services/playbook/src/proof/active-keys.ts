// The keys of a workspace that tokens are checked by, ready for use, and whether calls without a token are turned away.
import { createPublicKey, type KeyObject } from 'node:crypto'
import type { Database } from '@rung/database'
import { USER_TOKEN_POLICY } from './policy.ts'
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
  const looks = new Map<string, { readonly found: Promise<Signing>; readonly at: number }>()
  const look = (workspaceId: string): Promise<Signing> =>
    database.inWorkspace(
      workspaceId,
      async tx => {
        const [enforced, rows] = await Promise.all([readEnforced(tx), selectActiveKeys(tx)])
        return { enforced, keys: rows.flatMap(row => usableKey(row, linkSecret) ?? []) }
      },
      { readOnly: true },
    )
  return {
    find: workspaceId => {
      const at = clock().getTime()
      const known = looks.get(workspaceId)
      const age = at - (known?.at ?? Number.NEGATIVE_INFINITY)
      if (known !== undefined && age >= 0 && age < USER_TOKEN_POLICY.rememberedMs) return known.found
      const made = { found: look(workspaceId), at }
      looks.set(workspaceId, made)
      for (const oldest of looks.keys()) {
        if (looks.size <= USER_TOKEN_POLICY.workspacesRemembered) break
        looks.delete(oldest)
      }
      made.found.catch(() => {
        if (looks.get(workspaceId) === made) looks.delete(workspaceId)
      })
      return made.found
    },
    forget: workspaceId => {
      looks.delete(workspaceId)
    },
  }
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
