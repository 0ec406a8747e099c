// A whole Rung for one evaluation: embedded PostgreSQL in a temporary folder, a free port, a fresh workspace.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ApiClient, createApiClient } from '@rung/cli'
import { startEmbeddedPostgres } from '@rung/database'
import { createIds } from '@rung/kernel'
import { startRung } from '@rung/standalone'

export type EvaluationRung = {
  /** As superuser: for what no caller can do. */
  readonly adminUrl: string
  readonly address: string
  readonly key: string
  readonly client: ApiClient
  /** Does all background work that is due. */
  settle(): Promise<void>
  stop(): Promise<void>
}

// Nobody waits for an evaluation's rate limit; everything else is as served.
const LIMITS = { requestsPerWindow: 1_000_000, collectPerWindow: 1_000_000 }

/** By the world's clock, unless one is given that is turned by hand. */
export async function startEvaluationRung(
  currency: string,
  clock: () => Date = () => new Date(),
): Promise<EvaluationRung> {
  const folder = mkdtempSync(join(tmpdir(), 'rung-evaluate-'))
  const postgres = await startEmbeddedPostgres({
    directory: join(folder, 'postgres'),
    log: () => {},
    randomBytes,
  })
  const operatorKey = randomBytes(32).toString('base64url')
  const rung = await startRung({
    adminUrl: postgres.adminUrl,
    migrations: fileURLToPath(new URL('../../../migrations', import.meta.url)),
    version: '0.0.0',
    host: '127.0.0.1',
    port: 0,
    operatorKey,
    linkSecret: randomBytes(32).toString('base64url'),
    clock,
    newId: createIds({ nowMs: () => clock().getTime(), tenRandomBytes: () => randomBytes(10) }),
    randomBytes,
    log: 'error',
    limits: LIMITS,
    frontPage: () => ({ demoKey: undefined, tries: [] }),
  })
  const operator = createApiClient({ url: rung.address, key: operatorKey })
  const { adminKey } = await operator.post<{ adminKey: string }>('/v1/workspaces', {
    name: 'Evaluation',
    currency,
  })
  return {
    adminUrl: postgres.adminUrl,
    address: rung.address,
    key: adminKey,
    client: createApiClient({ url: rung.address, key: adminKey }),
    settle: () => rung.settle(),
    stop: async () => {
      await rung.stop()
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
