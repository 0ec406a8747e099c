// Keys of the workspaces of tests, the same in every run.
import { type FindKey, formatKey, formatPublishableKey, hashKey } from '@rung/http-service'

export type TestScope = 'admin' | 'collect' | 'read' | 'write'
const SCOPES: readonly TestScope[] = ['collect', 'read', 'write', 'admin']

export const keyOf = (workspace: string, scope: TestScope = 'read') =>
  formatKey(workspace, new Uint8Array(32).fill(SCOPES.indexOf(scope)))

/** Where the publishable key of each workspace may stand. */
export const PAGE_ORIGIN = 'https://app.vendor.example'
/** A key in the source of a page. */
export const pageKeyOf = (workspace: string): string =>
  formatPublishableKey(workspace, new Uint8Array(32).fill(SCOPES.length))

/** Knows each of them; whom a secret key speaks for is asked when it is presented. */
export function findTestKey(caller: () => string | null): FindKey {
  return async ({ workspaceId, sha256 }) => {
    const found = { id: 'key_1', workspaceId, expiresAt: null, revokedAt: null }
    if (sha256 === hashKey(pageKeyOf(workspaceId))) {
      return { ...found, scope: 'collect', personId: null, origins: [PAGE_ORIGIN] }
    }
    const scope = SCOPES.find(each => sha256 === hashKey(keyOf(workspaceId, each)))
    return scope === undefined ? undefined : { ...found, scope, personId: caller(), origins: null }
  }
}
