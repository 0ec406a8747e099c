// Gives a running PostgreSQL 18 on a folder: adopts the one that runs there, or starts one, and keeps it running.
import { setTimeout as pause } from 'node:timers/promises'
import { embeddedPolicy } from '../policy.ts'
import { adopt } from './adopt.ts'
import { keepRunning } from './keep-running.ts'
import { baseOf } from './place.ts'
import type { RunningServer } from './running-server.ts'
import type { Settings } from './server.ts'
import { start } from './start.ts'

export type EmbeddedOptions = {
  /** Where the data lives: made when it is not there, found again when it is. */
  readonly directory: string
  readonly log: (line: string) => void
  /** Where the superuser's password comes from. */
  readonly randomBytes: (count: number) => Uint8Array
  /** Settings of postgresql.conf besides ours: `{ fsync: 'off' }` for a server whose data nobody will miss. */
  readonly settings?: Settings
  /** For how long a server that ended by itself is started again, in ms; 60,000 when left out. */
  readonly restartWithinMs?: number
}

export type EmbeddedPostgres = {
  /** The superuser's address of our database in the server; the same after the server was started again. */
  readonly adminUrl: string
  /** Resolves, with the reason, once the server has ended by itself and could not be brought back. Else it never does. */
  readonly lost: Promise<Error>
  /** Shuts the server down, unless another live process looks after it. */
  stop(): Promise<void>
}

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
