// The whole of Rung over a bench's database, with simulated customers of which everything is judged.
import { randomBytes } from 'node:crypto'
import { createApiClient, runSimulation } from '@rung/cli'
import { rungOptions } from '@rung/evaluation/rung-options'
import { dayOf } from '@rung/kernel'
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
  const options = rungOptions(bench.adminUrl, clock)
  const rung = await startRung(options)
  const operator = createApiClient({ url: rung.address, key: options.operatorKey })
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
