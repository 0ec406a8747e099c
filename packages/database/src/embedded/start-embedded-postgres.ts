// Gives a running PostgreSQL 18 on a folder: adopts the one that runs there, or starts one.
import type { ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { embeddedPolicy } from '../policy.ts'
import { type Cluster, createCluster, ownerOfCluster, readCluster, refuseOtherVersion } from './cluster.ts'
import { baseOf, findPlace, type Place } from './place.ts'
import { findPostmaster, removeStaleLock, stopPostmaster } from './postmaster.ts'
import { becomeKeeper, keeperOf } from './process-identity.ts'
import { adminUrlOf, ask, logSince, logSize, type Settings, spawnServer } from './server.ts'

export type EmbeddedOptions = {
  /** Where the data lives: made when it is not there, found again when it is. */
  readonly directory: string
  readonly log: (line: string) => void
  /** Settings of postgresql.conf besides ours: `{ fsync: 'off' }` for a server whose data nobody will miss. */
  readonly settings?: Settings
}

export type EmbeddedPostgres = {
  readonly adminUrl: string
  /** Shuts the server down, unless another live process looks after it. */
  stop(): Promise<void>
}

/** Starts PostgreSQL on `directory`, or adopts the live server of that directory. Resolves once it answers. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const deadline = Date.now() + embeddedPolicy.startTimeoutMs
  const base = await baseOf(options.directory)
  while (Date.now() < deadline) {
    const running = (await adopt(base, options.log)) ?? (await start(base, options))
    if (running !== undefined) return running
    await pause(embeddedPolicy.pollMs)
  }
  throw new Error(`PostgreSQL on ${base} did not answer in time. Its log is ${base}/server.log`)
}

/** The live server of the folder; undefined when there is none, or none that stays. */
async function adopt(base: string, log: (line: string) => void): Promise<EmbeddedPostgres | undefined> {
  if ((await ownerOfCluster(base)) === undefined) return undefined
  const cluster = await readCluster(base)
  for (;;) {
    const found = await findPostmaster(cluster.data)
    if (found === undefined) return undefined
    const answer = found.status === 'ready' ? await ask(cluster, found.port) : 'not yet'
    if (answer === 'someone else') {
      throw new Error(
        `Process ${found.pid} serves ${cluster.data}, but not to us: its password file does not fit`,
      )
    }
    if (answer === 'ours') {
      // whoever started it may still be there, and stops it then
      if ((await keeperOf(base)) === 'nobody') await becomeKeeper(base)
      log(`PostgreSQL was already running on ${cluster.data} (process ${found.pid}, port ${found.port})`)
      const stop = async () => {
        if ((await keeperOf(base)) === 'us') await stopPostmaster(found.pid)
      }
      return { adminUrl: await ensureDatabase(cluster, found.port), stop }
    }
    await pause(embeddedPolicy.pollMs)
  }
}

async function start(directory: string, options: EmbeddedOptions): Promise<EmbeddedPostgres | undefined> {
  const { settings = {}, log } = options
  const place = await findPlace(directory, process.getuid?.() ?? -1)
  if ((await ownerOfCluster(place.base)) === undefined) {
    await createCluster(place.base, place.binaries, place.runAs, settings.fsync !== 'off')
  }
  const cluster = await readCluster(place.base)
  await refuseOtherVersion(cluster.data, place.binaries.version)
  await removeStaleLock(cluster.data)
  const logged = await logSize(place.base)
  const child = await spawnServer(place, cluster, settings)
  const port = await untilReady(child, cluster, place)
  if (port === undefined) {
    await throwUnlessPassing(place.base, logged)
    return undefined
  }
  await becomeKeeper(place.base)
  log(`PostgreSQL runs on ${cluster.data} (process ${child.pid}, port ${port})`)
  const stop = async () => stopChild(child)
  try {
    return { adminUrl: await ensureDatabase(cluster, port), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The port once the server answers, or undefined when it ended. */
async function untilReady(child: ChildProcess, cluster: Cluster, place: Place): Promise<number | undefined> {
  let failure: Error | undefined
  child.once('error', error => {
    failure = error
  })
  const deadline = Date.now() + embeddedPolicy.startTimeoutMs
  while (child.exitCode === null && child.signalCode === null && failure === undefined) {
    const found = await findPostmaster(cluster.data)
    if (found?.pid === child.pid && found?.status === 'ready') return found.port
    if (Date.now() > deadline) {
      await stopChild(child)
      throw new Error(
        `PostgreSQL on ${place.base} did not answer in time. Its log is ${place.base}/server.log`,
      )
    }
    await pause(embeddedPolicy.pollMs)
  }
  if (failure !== undefined)
    throw new Error(`PostgreSQL could not be started: ${failure.message}`, { cause: failure })
  return undefined
}

// What another process causes, and what therefore passes: it took the lock, or the port, or its children still end.
const PASSING =
  /lock file "postmaster\.pid" already exists|pre-existing shared memory block|could not bind|could not create any TCP/

async function throwUnlessPassing(base: string, logged: number): Promise<void> {
  const said = await logSince(base, logged)
  if (!PASSING.test(said)) throw new Error(`PostgreSQL ended as soon as it was started. It said:\n${said}`)
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  child.ref()
  const ended = new Promise(resolve => child.once('exit', resolve))
  await stopPostmaster(child.pid)
  await ended
}

/** Our database in the server, made when it is not there. Gives the administrator's address of it. */
async function ensureDatabase(cluster: Cluster, port: number): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrlOf(cluster, port, 'postgres') })
  await client.connect()
  try {
    const name = embeddedPolicy.databaseName
    const { rowCount } = await client.query(
      'select from pg_catalog.pg_database where pg_database.datname = $1',
      [name],
    )
    if (rowCount === 0) {
      await client.query(`create database ${name}`).catch((error: { code?: string }) => {
        // 42P04, 23505: another process has just made it
        if (error.code !== '42P04' && error.code !== '23505') throw error
      })
    }
    return adminUrlOf(cluster, port, name)
  } finally {
    await client.end()
  }
}
