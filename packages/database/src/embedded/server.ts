// One server process: started, waited for, and asked whether it is the one we mean.
import { type ChildProcess, spawn } from 'node:child_process'
import { type FileHandle, open, realpath, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { embeddedPolicy } from '../policy.ts'
import { type Cluster, serverEnvironment } from './cluster.ts'
import type { Place } from './server-place.ts'

export type Settings = Readonly<Record<string, string>>

/** The superuser's address of a server on this machine. */
export function adminUrlOf(cluster: Cluster, port: number, database: string): string {
  return `postgres://postgres:${cluster.password}@127.0.0.1:${port}/${database}`
}

export type ServerProcess = {
  readonly child: ChildProcess
  /** Why the process did not even come to be, if it did not. */
  failure(): Error | undefined
}

/** Starts a server on a free port. How it ends with us: see `run-as.ts`. */
export async function spawnServer(
  place: Place,
  cluster: Cluster,
  settings: Settings,
): Promise<ServerProcess> {
  const options: Settings = {
    listen_addresses: '127.0.0.1',
    port: String(await freePort()),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // the details of an error repeat the values of a row, which may be somebody's name, and so may its statement
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...settings,
  }
  const { command, args } = place.runAs.wrap([
    ...serverEnvironment(place.binaries),
    place.binaries.postgres,
    ...['-D', cluster.data],
    ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ])
  const log = await openLog(place)
  try {
    const child = spawn(command, args, {
      // a process group of its own: Ctrl-C in a terminal goes to Node alone, which stops the server when it is ready to
      detached: true,
      // whoever runs the server may not be able to enter our folder
      cwd: '/',
      stdio: ['ignore', log.fd, log.fd],
    })
    let failure: Error | undefined
    child.once('error', error => {
      failure = error
    })
    child.unref()
    return { child, failure: () => failure }
  } finally {
    await log.close()
  }
}

/** A port that is free now. Another process may take it before the server does: the start is then tried again. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject()))
    })
  })
}

function logPath(base: string): string {
  return join(base, 'server.log')
}

async function openLog({ base, runAs }: Place): Promise<FileHandle> {
  const isLong = (await logSize(base)) > embeddedPolicy.logLimitBytes
  const file = await open(logPath(base), isLong ? 'w' : 'a', 0o600)
  // the user whose data it is must be able to go on with it without us
  if (runAs.owner !== undefined) await file.chown(runAs.owner.uid, runAs.owner.gid)
  return file
}

/** How large the log is now, so that what follows can be told from what was before. */
export async function logSize(base: string): Promise<number> {
  return stat(logPath(base)).then(
    found => found.size,
    () => 0,
  )
}

/** The end of what the server has logged past an offset. */
export async function logSince(base: string, offset: number): Promise<string> {
  const file = await open(logPath(base), 'r')
  try {
    const { size } = await file.stat()
    const from = Math.max(offset > size ? 0 : offset, size - embeddedPolicy.logTailBytes)
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(size - from), position: from })
    return buffer.toString('utf8', 0, bytesRead).trim()
  } finally {
    await file.close()
  }
}

export type Answer = 'ours' | 'not yet' | 'someone else'

/** Asks the server at a port whose data it serves. Only the server of this very directory is `ours`. */
export async function ask(cluster: Cluster, port: number): Promise<Answer> {
  const client = new pg.Client({
    connectionString: adminUrlOf(cluster, port, 'postgres'),
    connectionTimeoutMillis: 2_000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ directory: string }>(
      `select pg_catalog.current_setting('data_directory') as directory`,
    )
    const served = await realpath(rows[0]?.directory ?? '').catch(() => undefined)
    return served === (await realpath(cluster.data)) ? 'ours' : 'someone else'
  } catch (error) {
    // 28P01: a server that does not know our password; all else is a server that is coming up or going down
    return (error as { code?: string }).code === '28P01' ? 'someone else' : 'not yet'
  } finally {
    await client.end().catch(() => undefined)
  }
}
