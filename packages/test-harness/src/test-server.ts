// The PostgreSQL that tests run on: the one they are given, else a container, else the bundled one.
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@rung/database'
import { dockerAnswers } from './docker-answers.ts'

export type TestServer = {
  /** A superuser's address. */
  readonly adminUrl: string
  readonly description: string
  /** True where it outlives the run, and what was made on it would too. */
  readonly outlives: boolean
  stop(): Promise<void>
}

// Nothing here survives the run, so nothing needs to reach the disk.
const throwaway = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '512MB',
  max_connections: '200',
  // Plans follow from what a test wrote, not from when the server last counted: of a table that was counted while emptied, it takes all
  // later rows for one, and simulating 51 customers took from 4 to 130 s.
  autovacuum: 'off',
}

/** Starts or finds a server. RUNG_TEST_DATABASE_URL must be a superuser's: tests look behind row-level security. */
export async function startTestServer(warn: (text: string) => void): Promise<TestServer> {
  const given = process.env.RUNG_TEST_DATABASE_URL
  if (given !== undefined && given !== '') {
    return {
      adminUrl: given,
      description: 'the server of RUNG_TEST_DATABASE_URL',
      outlives: true,
      stop: async () => undefined,
    }
  }
  const wanted = process.env.RUNG_TEST_POSTGRES ?? ''
  if (wanted === 'container') return startContainer()
  if (wanted === 'bundled') return startBundled()
  if (wanted !== '') throw new Error(`RUNG_TEST_POSTGRES is "${wanted}": it takes container or bundled`)
  return (await containerIfItStarts(warn)) ?? startBundled()
}

/** Of a container that did not start. */
const LOG_LINES = 20

async function startContainer(): Promise<TestServer> {
  const { PostgreSqlContainer } = await import('@testcontainers/postgresql')
  const settings = Object.entries(throwaway).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const lines: string[] = []
  const container = await new PostgreSqlContainer('postgres:18')
    .withCommand(['postgres', ...settings])
    .withLogConsumer(stream => stream.on('data', line => void lines.push(String(line).trim())))
    .start()
    .catch((error: unknown) => {
      // "unhealthy" alone says nothing: what the server wrote does
      throw new Error([reasonOf(error), ...lines.slice(-LOG_LINES)].join('\n'))
    })
  return {
    adminUrl: container.getConnectionUri(),
    description: 'postgres:18 in a container',
    outlives: false,
    stop: async () => void (await container.stop()),
  }
}

async function containerIfItStarts(warn: (text: string) => void): Promise<TestServer | undefined> {
  if (!(await dockerAnswers())) return undefined
  try {
    return await startContainer()
  } catch (error) {
    // an engine that cannot get the image, say without a network, is as good as none, but whoever set it up must see why
    warn(
      `A Docker engine answers, but postgres:18 did not start in it: ${reasonOf(error)}\nThe tests run on the bundled PostgreSQL instead.`,
    )
    return undefined
  }
}

/** The message, and what it came from, down to the last. */
function reasonOf(error: unknown): string {
  const { message, cause } = error instanceof Error ? error : new Error(String(error))
  return cause === undefined ? message : `${message}: ${reasonOf(cause)}`
}

const PREFIX = 'rung-test-'

/** Where Linux keeps files in memory. A disk looks through its inodes for every file that a database has, and it has a thousand. */
const MEMORY = '/dev/shm'
/** Twice what a whole run writes. */
const ROOM_BYTES = 3 * 1024 ** 3

/** Where a server's files may lie, the best first. */
async function folders(): Promise<string[]> {
  const memory = await statfs(MEMORY).catch(() => undefined)
  const hasRoom = memory !== undefined && memory.bavail * memory.bsize > ROOM_BYTES
  return hasRoom ? [MEMORY, tmpdir()] : [tmpdir()]
}

async function startBundled(): Promise<TestServer> {
  const places = await folders()
  for (const place of places) await removeAbandoned(place)
  const directory = await mkdtemp(join(places[0] ?? tmpdir(), `${PREFIX}${process.pid}-`))
  const remove = () => rm(directory, { recursive: true, force: true, maxRetries: 5 })
  try {
    const server = await startEmbeddedPostgres({
      directory,
      log: () => undefined,
      randomBytes,
      settings: throwaway,
    })
    return {
      adminUrl: server.adminUrl,
      description: 'the bundled PostgreSQL',
      outlives: false,
      stop: async () => {
        await server.stop()
        await remove()
      },
    }
  } catch (error) {
    await remove()
    throw error
  }
}

/** A run that was killed leaves its folder (its server died with it). */
async function removeAbandoned(place: string): Promise<void> {
  for (const name of await readdir(place)) {
    const pid = /^rung-test-(\d+)-/.exec(name)?.[1]
    if (pid === undefined || isAlive(Number(pid))) continue
    await rm(join(place, name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
