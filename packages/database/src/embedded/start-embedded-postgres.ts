// Gives a running PostgreSQL 18 on a folder: adopts the one that runs there, or starts one, and keeps it running.
import { setTimeout as pause } from 'node:timers/promises'
import { embeddedPolicy } from '../policy.ts'
import { adopt } from './adopt.ts'
import type { EmbeddedOptions, EmbeddedPostgres } from './embedded-postgres.ts'
import { keepRunning } from './keep-running.ts'
import { baseOf } from './place.ts'
import type { RunningServer } from './running-server.ts'
import { start } from './start.ts'

/**
 * Starts PostgreSQL on `directory`, or adopts the live server of that directory. Resolves once it answers. A server that
 * ends by itself (killed, disk full) is started again at the same address; when that does not succeed, `lost` resolves.
 *
 * Call it from the main thread: the kernel ends the server with the thread that started it.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const server = await findOrStart(options)
  return keepRunning(server, options)
}

async function findOrStart(options: EmbeddedOptions): Promise<RunningServer> {
  const deadline = performance.now() + embeddedPolicy.startTimeoutMs
  while (performance.now() < deadline) {
    // looked up each time: a process beside us may just have put the data elsewhere
    const base = await baseOf(options.directory)
    const running = (await adopt(base, options.log, deadline)) ?? (await start(base, options))
    if (running !== undefined) return running
    await pause(embeddedPolicy.pollMs)
  }
  throw new Error(`PostgreSQL on ${options.directory} did not answer in time. See server.log beside its data`)
}
