// Who runs on a data directory, read from the lock file that PostgreSQL keeps there.
import { readFile, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { embeddedPolicy } from '../policy.ts'
import { isAlive } from './process-identity.ts'
import { succeeds } from './run-as.ts'

export type Postmaster = {
  readonly pid: number
  readonly port: number
  /** `starting`, `ready`, `stopping` or `standby`; '' while the file is being written. */
  readonly status: string
}

/** What the lock file of the data directory says, or undefined when there is none. */
async function readLockFile(data: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  // https://www.postgresql.org/docs/18/storage-file-layout.html: pid, data directory, start, port, socket, address, shared memory, status
  const lines = text.split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() ?? '' }
}

/**
 * The live server of a data directory, if any. A process id alone proves nothing: after a restart of the machine, or
 * of a container, the same number is someone else, and PostgreSQL then refuses to start (measured: `lock file
 * "postmaster.pid" already exists`). So the process must be a postgres that was started on this very directory.
 */
export async function findPostmaster(data: string): Promise<Postmaster | undefined> {
  const found = await readLockFile(data)
  if (found === undefined || !isAlive(found.pid)) return undefined
  return (await runsPostgresOn(found.pid, data)) ? found : undefined
}

async function runsPostgresOn(pid: number, data: string): Promise<boolean> {
  if (process.platform !== 'linux')
    return succeeds('sh', ['-c', `ps -o command= -p ${pid} | grep -F -- "$1"`, '-', data])
  // world-readable, unlike the working directory, which another user's process hides
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  const [program = '', ...args] = commandLine.split('\0')
  return basename(program) === 'postgres' && args[args.indexOf('-D') + 1] === data
}

/**
 * Removes the lock file when its process is alive but not the server of this directory. (When it is dead PostgreSQL
 * does so itself.) The file is moved first and looked at again, so that a lock taken in between is given back.
 */
export async function removeStaleLock(data: string): Promise<void> {
  const seen = await readLockFile(data)
  if (seen === undefined || !isAlive(seen.pid) || (await runsPostgresOn(seen.pid, data))) return
  const aside = join(data, `postmaster.pid.stale-${process.pid}`)
  try {
    await rename(join(data, 'postmaster.pid'), aside)
  } catch {
    return // another process was faster
  }
  const taken = Number((await readFile(aside, 'utf8')).split('\n')[0])
  if (taken === seen.pid) await rm(aside)
  else await rename(aside, join(data, 'postmaster.pid'))
}

/** Shuts a server down: fast, and when that takes too long at once. Resolves when the process is gone. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!sendSignal(pid, signal)) return
    const deadline = performance.now() + embeddedPolicy.stopTimeoutMs
    while (performance.now() < deadline) {
      if (!isAlive(pid)) return
      await pause(embeddedPolicy.pollMs)
    }
  }
}

function sendSignal(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
    throw error
  }
}
