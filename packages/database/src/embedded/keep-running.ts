// Starts a server again that ended by itself, at the same address, and says so when that does not succeed.
import { stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { embeddedPolicy } from '../policy.ts'
import { adopt } from './adopt.ts'
import type { EmbeddedOptions, EmbeddedPostgres } from './embedded-postgres.ts'
import type { RunningServer } from './running-server.ts'
import { logSince } from './server.ts'
import { start } from './start.ts'

/** Looks after `server` until it is told to stop, or until a server that ended could not be brought back. */
export function keepRunning(server: RunningServer, options: EmbeddedOptions): EmbeddedPostgres {
  const stopping = new AbortController()
  const told = new Promise<string>(resolve =>
    stopping.signal.addEventListener('abort', () => resolve('told to')),
  )
  let current = server
  const watch = async (): Promise<Error | undefined> => {
    const endings: number[] = []
    for (;;) {
      // a server that another process looks after does not end with us
      const how = await Promise.race([current.ended, told])
      if (stopping.signal.aborted) return undefined
      endings.push(performance.now())
      options.log(`PostgreSQL on ${current.data} ended by itself (${how}). Starting it again ...`)
      if (keepsEnding(endings)) return lost(current, `it ended ${endings.length} times in a short while`)
      const next = await bringBack(current, options, stopping.signal)
      if (next instanceof Error) return stopping.signal.aborted ? undefined : next
      current = next
    }
  }
  const watched = watch()
  return {
    adminUrl: server.adminUrl,
    lost: new Promise(resolve => void watched.then(reason => reason && resolve(reason), resolve)),
    stop: async () => {
      stopping.abort()
      await current.stop()
      // an attempt that was under way when we were told: what it brought up goes too
      await watched.catch(() => undefined)
      await current.stop()
    },
  }
}

/** True when it ended too often of late to hope that it will run this time. */
function keepsEnding(endings: number[]): boolean {
  const { limit, withinMs } = embeddedPolicy.endings
  const since = performance.now() - withinMs
  while (endings[0] !== undefined && endings[0] < since) endings.shift()
  return endings.length > limit
}

/** The server that runs in place of `ended`, or why there is none. */
async function bringBack(
  ended: RunningServer,
  options: EmbeddedOptions,
  stopping: AbortSignal,
): Promise<RunningServer | Error> {
  const { restartWithinMs = embeddedPolicy.restartWithinMs } = options
  const base = dirname(dirname(ended.data))
  const deadline = performance.now() + restartWithinMs
  const { first, longest } = embeddedPolicy.restartPauseMs
  let reason = ''
  for (let wait: number = first; !stopping.aborted; wait = Math.min(2 * wait, longest)) {
    // never a new, empty database in the place of one that was moved or deleted under our feet
    if (!(await isThere(ended.data))) return lost(ended, 'its data directory is not there any more')
    try {
      // a process beside us may be faster; the connections know the port, so it stays the same
      const settings = { ...options.settings, port: String(ended.port) }
      const found =
        (await adopt(base, options.log, deadline)) ?? (await start(base, { ...options, settings }))
      if (found?.port === ended.port) return found
      if (found !== undefined) return lost(ended, `another process started it at port ${found.port}`)
      reason = await logSince(base, 0).catch(() => reason)
    } catch (error) {
      reason = (error as Error).message
    }
    if (performance.now() > deadline) break
    await pause(wait, undefined, { signal: stopping, ref: false }).catch(() => undefined)
  }
  const seconds = Math.round(restartWithinMs / 1000)
  return lost(ended, `it could not be started again within ${seconds} s. ${reason} ${await fullDisk(base)}`)
}

function lost({ data }: RunningServer, why: string): Error {
  return new Error(`The embedded PostgreSQL on ${data} is gone: ${why.trim()}`)
}

/** A sentence when the disk is full: then the server could not even write down what was wrong. */
async function fullDisk(base: string): Promise<string> {
  const { bavail, bsize } = await statfs(base)
  const free = bavail * bsize
  return free < embeddedPolicy.fullDiskBytes
    ? `The disk of ${base} is full: ${Math.floor(free / 1024 / 1024)} MB are free.`
    : ''
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
