// A whole Rung for one evaluation: embedded PostgreSQL in a temporary folder, a free port, a fresh workspace.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ApiClient, createApiClient } from '@rung/cli'
import { startEmbeddedPostgres } from '@rung/database'
import { startRung } from '@rung/standalone'
import { rungOptions } from './rung-options.ts'

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
  const options = rungOptions(postgres.adminUrl, clock)
  const rung = await startRung(options)
  const operator = createApiClient({ url: rung.address, key: options.operatorKey })
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
