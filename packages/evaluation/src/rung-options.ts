// How a Rung is started that nobody waits for: an evaluation's, a bench's. All is as served, but for the limits.
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { createIds } from '@rung/kernel'
import type { RungOptions } from '@rung/standalone'

const LIMITS = { requestsPerWindow: 1_000_000_000, collectPerWindow: 1_000_000_000 }

export function rungOptions(adminUrl: string, clock: () => Date): RungOptions {
  return {
    adminUrl,
    migrations: fileURLToPath(new URL('../../../migrations', import.meta.url)),
    version: '0.0.0',
    host: '127.0.0.1',
    port: 0,
    operatorKey: randomBytes(32).toString('base64url'),
    linkSecret: randomBytes(32).toString('base64url'),
    clock,
    newId: createIds({ nowMs: () => clock().getTime(), tenRandomBytes: () => randomBytes(10) }),
    randomBytes,
    log: 'error',
    limits: LIMITS,
  }
}
