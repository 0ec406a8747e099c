// Rung as a process of its own, as `npm start -- --empty` starts it: what it says, where it listens, how it ends.
import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

const ROOT = join(import.meta.dirname, '../..')
/** Far longer than a start takes on a busy machine: it ends a hang, and measures nothing. */
const PATIENCE_MS = 1_800_000
/** Hundreds of modules are read faster the second time. */
export const NODE_COMPILE_CACHE = join(ROOT, 'node_modules/.cache/rung-compile')
/** As the scripts of package.json and the image start it. */
export const KNOWN_PACKAGES = ['--import', join(ROOT, 'scripts/known-packages.js')]

export type StandaloneProcess = {
  /** Resolves with the match once the process has said so; rejects when it ends without, or takes too long. */
  said(words: RegExp): Promise<RegExpMatchArray>
  readonly pid: number
  signal(name: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): void
  /** The exit code, once it is there. */
  ended(): Promise<number | null>
}

export function startStandalone(environment: Readonly<Record<string, string>>): StandaloneProcess {
  return startNode(['services/standalone/src/main.ts', '--empty'], environment)
}

/** Node in the project's folder, with these words after it. */
export function startNode(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): StandaloneProcess {
  const child = spawn(process.execPath, [...KNOWN_PACKAGES, ...words], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return follow(child, name => child.kill(name))
}

/** `npm start -- --empty` in a folder. `toAll`: a signal goes to the whole process group, as Ctrl-C in a terminal does. */
export function startByNpm(
  folder: string,
  environment: Readonly<Record<string, string>>,
  { toAll }: { readonly toAll: boolean },
): StandaloneProcess {
  const child = spawn('npm', ['start', '--', '--empty'], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  return follow(child, name => process.kill(toAll ? -(child.pid ?? 0) : (child.pid ?? 0), name))
}

function follow(
  child: ChildProcessByStdio<null, Readable, Readable>,
  send: (name: 'SIGTERM' | 'SIGINT' | 'SIGKILL') => void,
): StandaloneProcess {
  let output = ''
  const listeners = new Set<() => void>()
  const hear = (text: Buffer) => {
    output += text
    for (const listener of listeners) listener()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const end = endOf(child)
  return {
    pid: child.pid ?? 0,
    signal: name => {
      if (child.exitCode === null && child.signalCode === null) send(name)
    },
    ended: () => end,
    said: words =>
      new Promise((resolve, reject) => {
        const give = (settle: () => void) => {
          clearTimeout(timer)
          listeners.delete(look)
          settle()
        }
        const fail = (why: string) =>
          give(() => reject(new Error(`${why} before it said ${words}. It said:\n${output}`)))
        const look = () => {
          const found = words.exec(output)
          if (found) give(() => resolve(found))
        }
        const timer = setTimeout(() => fail('time ran out'), PATIENCE_MS)
        listeners.add(look)
        void end.then(code => {
          look()
          if (listeners.has(look)) fail(`it ended with ${code}`)
        })
        look()
      }),
  }
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    // After the last of its output, unlike 'exit'.
    child.once('close', resolve)
  })
}

/** The process id of the PostgreSQL in a home folder; undefined when there is none running. */
export function postgresOf(home: string): number | undefined {
  const [file] = globSync('postgres/**/postmaster.pid', { cwd: home })
  return file === undefined ? undefined : Number(readFileSync(join(home, file), 'utf8').split('\n')[0])
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
