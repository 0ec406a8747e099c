// An app for this room's tests: one key of every kind, a clock and ids that tests know, and its log in memory.
import { createIds } from '@rung/kernel'
import type { App } from './app.ts'
import type { KeyRecord, KeyScope } from './caller.ts'
import { type AppOptions, createApp } from './create-app.ts'
import { formatKey, formatPublishableKey, hashKey } from './key.ts'
import { createLog } from './log.ts'

export const WORKSPACE = 'ws_00000000000000000000000001'
/** Where the key `page`, a publishable one, may stand. */
export const PAGE_ORIGIN = 'https://app.vendor.example'
export const NOW = new Date('2026-03-28T12:00:00Z')

const kinds = [
  'collect',
  'read',
  'write',
  'admin',
  'scim',
  'expired',
  'revoked',
  'unknown',
  'strayed',
  'page',
] as const
type Kind = (typeof kinds)[number]

function secretKey(kind: Kind): string {
  const format = kind === 'page' ? formatPublishableKey : formatKey
  return format(WORKSPACE, new Uint8Array(32).fill(kinds.indexOf(kind) + 1))
}

/** The text of each key. `unknown` was never made; `strayed` is stored for another workspace than it says. */
export const KEYS = Object.fromEntries(kinds.map(kind => [kind, secretKey(kind)])) as Record<Kind, string>

function recordOf(kind: Kind): KeyRecord {
  const scopes: readonly string[] = ['collect', 'read', 'write', 'admin', 'scim']
  return {
    id: `key_${kind}`,
    workspaceId: kind === 'strayed' ? 'ws_00000000000000000000000002' : WORKSPACE,
    scope: kind === 'page' ? 'collect' : scopes.includes(kind) ? (kind as KeyScope) : 'admin',
    origins: kind === 'page' ? [PAGE_ORIGIN] : null,
    personId: kind === 'write' ? 'per_00000000000000000000000001' : null,
    expiresAt: kind === 'expired' ? NOW : null,
    revokedAt: kind === 'revoked' ? new Date('2026-03-01T00:00:00Z') : null,
  }
}

const stored = new Map(
  kinds.filter(kind => kind !== 'unknown').map(kind => [hashKey(KEYS[kind]), recordOf(kind)]),
)

export type AppUnderTest = {
  readonly app: App
  /** Everything the app has logged, as written. */
  logged(): string
}

export async function createAppUnderTest(options: Partial<AppOptions> = {}): Promise<AppUnderTest> {
  let made = 0
  let written = ''
  const log = createLog('info', {
    write: line => {
      written += line
    },
  })
  const app = await createApp({
    title: 'App under test',
    version: '1.2.3',
    clock: () => NOW,
    newId: createIds({
      nowMs: () => NOW.getTime(),
      tenRandomBytes: () => {
        made += 1
        return Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, made >> 8, made & 255)
      },
    }),
    log,
    findKey: async ({ sha256 }) => stored.get(sha256),
    ...options,
  })
  return { app, logged: () => written }
}

/** The header of a Bearer key. */
export function bearer(key: string): { authorization: string } {
  return { authorization: `Bearer ${key}` }
}
