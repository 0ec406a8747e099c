// The whole of Rung over a bench's database, with simulated customers of which everything is judged.
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { createApiClient, runSimulation } from '@rung/cli'
import { createIds, dayOf } from '@rung/kernel'
import { startRung } from '@rung/standalone'
import type { BenchDatabase } from './bench-database.ts'

export type BenchRung = {
  readonly workspaceId: string
  /** Does all work that is due. */
  settle(): Promise<void>
  stop(): Promise<void>
}

/** Customers as of the clock's day, the same in every run. */
export async function startBenchRung(
  bench: BenchDatabase,
  accounts: number,
  clock: () => Date,
): Promise<BenchRung> {
  const operatorKey = randomBytes(32).toString('base64url')
  const rung = await startRung({
    adminUrl: bench.adminUrl,
    migrations: fileURLToPath(new URL('../migrations', import.meta.url)),
    version: '0.0.0',
    host: '127.0.0.1',
    port: 0,
    operatorKey,
    clock,
    newId: createIds({ nowMs: () => clock().getTime(), tenRandomBytes: () => randomBytes(10) }),
    randomBytes,
    log: 'error',
    limits: { requestsPerWindow: 1_000_000_000, collectPerWindow: 1_000_000_000 },
    linkSecret: operatorKey,
    frontPage: () => ({ demoKey: undefined, tries: [] }),
  })
  const operator = createApiClient({ url: rung.address, key: operatorKey })
  const made = await operator.post<{ id: string; adminKey: string }>('/v1/workspaces', {
    name: 'Bench',
    currency: 'EUR',
  })
  await runSimulation({
    client: createApiClient({ url: rung.address, key: made.adminKey }),
    accounts,
    seed: 7,
    today: dayOf(clock()),
    past: 'none',
    progress: () => undefined,
  })
  await rung.settle()
  return { workspaceId: made.id, settle: () => rung.settle(), stop: () => rung.stop() }
}
