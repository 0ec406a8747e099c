// Starts a server on a folder where none runs, making its files first when there are none.
import type { ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { embeddedPolicy } from '../policy.ts'
import { type Cluster, createCluster, ownerOfCluster, readCluster, refuseOtherVersion } from './cluster.ts'
import type { EmbeddedOptions } from './embedded-postgres.ts'
import { ensureDatabase } from './ensure-database.ts'
import { findPlace } from './place.ts'
import { findPostmaster, removeStaleLock, stopPostmaster } from './postmaster.ts'
import { becomeKeeper } from './process-identity.ts'
import type { RunningServer } from './running-server.ts'
import { logSince, logSize, type ServerProcess, spawnServer } from './server.ts'

/** The started server, or undefined when another process was faster: the caller looks again. */
export async function start(
  folder: string,
  { settings = {}, log, randomBytes: draw }: EmbeddedOptions,
): Promise<RunningServer | undefined> {
  const place = await findPlace(folder)
  if ((await ownerOfCluster(place.base)) === undefined) {
    log(`Making a PostgreSQL data directory in ${place.base}`)
    const password = Buffer.from(draw(32)).toString('base64url')
    await createCluster(place, password, settings.fsync !== 'off')
  }
  const cluster = await readCluster(place.base)
  await refuseOtherVersion(cluster.data, place.binaries.version)
  await removeStaleLock(cluster.data)
  const logged = await logSize(place.base)
  const server = await spawnServer(place, cluster, settings)
  const { child } = server
  const port = await untilReady(server, cluster)
  if (port === undefined) {
    await throwUnlessPassing(place.base, logged)
    return undefined
  }
  await becomeKeeper(place.base)
  log(`PostgreSQL runs on ${cluster.data} (process ${child.pid}, port ${port})`)
  const ended = endOf(child)
  const stop = () => stopChild(child)
  try {
    const adminUrl = await ensureDatabase(cluster, port)
    return { pid: child.pid ?? 0, port, adminUrl, data: cluster.data, ended, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** How the process ended, once it has. */
function endOf(child: ChildProcess): Promise<string> {
  const say = () => (child.signalCode === null ? `exit code ${child.exitCode}` : child.signalCode)
  return new Promise(resolve => {
    if (hasEnded(child)) resolve(say())
    else child.once('exit', () => resolve(say()))
  })
}

/** The port once the server answers, or undefined when it ended. */
async function untilReady({ child, failure }: ServerProcess, cluster: Cluster): Promise<number | undefined> {
  const deadline = performance.now() + embeddedPolicy.startTimeoutMs
  while (!hasEnded(child)) {
    const cause = failure()
    if (cause !== undefined) throw new Error(`PostgreSQL could not be started: ${cause.message}`, { cause })
    const found = await findPostmaster(cluster.data)
    if (found?.pid === child.pid && found?.status === 'ready') return found.port
    if (performance.now() > deadline) {
      await stopChild(child)
      throw new Error(`PostgreSQL on ${cluster.data} did not get ready in time`)
    }
    await pause(embeddedPolicy.pollMs)
  }
  return undefined
}

// What another process causes, and what therefore passes: it took the lock, or the port, or its children are still
// ending (measured: after kill -9 of the postmaster they hold the shared memory for some milliseconds).
const PASSING =
  /lock file "postmaster\.pid" already exists|pre-existing shared memory block|could not bind|could not create any TCP/

async function throwUnlessPassing(base: string, logged: number): Promise<void> {
  const said = await logSince(base, logged)
  if (!PASSING.test(said)) throw new Error(`PostgreSQL ended as soon as it was started. It said:\n${said}`)
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || hasEnded(child)) return
  child.ref()
  const ended = new Promise(resolve => child.once('exit', resolve))
  await stopPostmaster(child.pid)
  await ended
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}
