// Takes over the server that already runs on a folder: left by a process that was killed, or started by one beside us.
import { setTimeout as pause } from 'node:timers/promises'
import { embeddedPolicy } from '../policy.ts'
import { type Cluster, ownerOfCluster, readCluster } from './cluster.ts'
import { ensureDatabase } from './ensure-database.ts'
import { findPostmaster, type Postmaster, stopPostmaster } from './postmaster.ts'
import { becomeKeeper, keeperOf } from './process-identity.ts'
import type { RunningServer } from './running-server.ts'
import { ask } from './server.ts'

/**
 * The live server of the folder, once it answers; undefined when there is none, or when it is on its way out. It must
 * serve this very data directory to our password: the process id and the port in a lock file can be anybody's.
 */
export async function adopt(
  base: string,
  log: (line: string) => void,
  deadline: number,
): Promise<RunningServer | undefined> {
  if ((await ownerOfCluster(base)) === undefined) return undefined
  const cluster = await readCluster(base)
  while (performance.now() < deadline) {
    const found = await findPostmaster(cluster.data)
    if (found === undefined) return undefined
    const answer = found.status === 'ready' ? await ask(cluster, found.port) : 'not yet'
    const adminUrl = answer === 'ours' ? await settle(cluster, found) : undefined
    if (adminUrl !== undefined) {
      log(`PostgreSQL was already running on ${cluster.data} (process ${found.pid}, port ${found.port})`)
      // whoever started it may still be there, and stops it then
      if ((await keeperOf(base)) === 'nobody') await becomeKeeper(base)
      const stop = async () => {
        // the number may be somebody else's by now
        if ((await keeperOf(base)) === 'us' && (await isStill(cluster, found)))
          await stopPostmaster(found.pid)
      }
      const { pid, port } = found
      return { pid, port, adminUrl, data: cluster.data, ended: endOf(cluster, found), stop }
    }
    if (answer === 'someone else') {
      throw new Error(`Process ${found.pid} serves ${cluster.data}, but refuses the password kept beside it`)
    }
    await pause(embeddedPolicy.pollMs)
  }
  return undefined
}

/** The administrator's address, unless the server has begun to shut down since it answered. */
async function settle(cluster: Cluster, postmaster: Postmaster): Promise<string | undefined> {
  try {
    const adminUrl = await ensureDatabase(cluster, postmaster.port)
    const now = await findPostmaster(cluster.data)
    return now?.pid === postmaster.pid && now.status === 'ready' ? adminUrl : undefined
  } catch (error) {
    const now = await findPostmaster(cluster.data)
    if (now?.pid === postmaster.pid && now.status === 'ready') throw error
    return undefined
  }
}

async function isStill(cluster: Cluster, { pid }: Postmaster): Promise<boolean> {
  return (await findPostmaster(cluster.data))?.pid === pid
}

/** Resolves once the server is gone. It is no child of ours, so nobody tells us. */
async function endOf(cluster: Cluster, found: Postmaster): Promise<string> {
  while (await isStill(cluster, found)) await pause(embeddedPolicy.watchMs, undefined, { ref: false })
  return `process ${found.pid} is gone`
}
