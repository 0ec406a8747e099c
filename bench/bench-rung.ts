// The whole of Rung over a bench's database, with simulated customers of which everything is judged.
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { createApiClient, runSimulation } from '@rung/cli'
import { createIds, dayOf } from '@rung/kernel'
import { startRung } from '@rung/standalone'
import type { BenchDatabase } from './bench-database.ts'

export type BenchRung = {
  readonly workspaceId: string
  /** Something is used at an account on each of the last days, so that its source stays up and the silence of others is their own. */
  use(days: number): Promise<void>
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
  const client = createApiClient({ url: rung.address, key: made.adminKey })
  await runSimulation({
    client,
    accounts,
    seed: 7,
    today: dayOf(clock()),
    past: 'none',
    progress: () => undefined,
  })
  await rung.settle()
  const used = (daysAgo: number) => ({
    type: 'track',
    event: 'report_viewed',
    userId: 'bench-user',
    messageId: randomBytes(12).toString('hex'),
    timestamp: new Date(clock().getTime() - daysAgo * 86_400_000).toISOString(),
    context: { groupId: 'bench-account' },
  })
  return {
    workspaceId: made.id,
    use: days => client.post('/v1/batch', { batch: Array.from({ length: days }, (_, ago) => used(ago)) }),
    settle: () => rung.settle(),
    stop: () => rung.stop(),
  }
}
