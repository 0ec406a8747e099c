// What tests of the launcher share: folders to start in, copies of the project, and processes that start a server.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readFile, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { findBinaries } from './binaries.ts'

const run = promisify(execFile)

export type Launched = {
  readonly adminUrl: string
  readonly lines: readonly string[]
  /** Why the server could not be brought back, once the process says so. */
  lost(): Promise<string>
  /** Asks the process to stop the server and end, and waits until it has. */
  stop(): Promise<void>
  /** kill -9: the process gets no chance to do anything. */
  kill(): Promise<void>
}

export type LaunchOptions = {
  readonly directory: string
  /** A user to become; '' stays who we are. */
  readonly uid?: string
  /** The only folder where programs are found. */
  readonly path?: string
  /** A copy of the project to run from. */
  readonly project?: string
  /** For how long a server that ended is started again. */
  readonly restartWithinMs?: number
}

/** Starts a Node process that starts the server. Rejects with the sentence it failed with. */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const { directory, uid = '', path, project, restartWithinMs = '' } = options
  const here = project === undefined ? import.meta.dirname : join(project, 'packages/database/src/embedded')
  const child = spawn(
    process.execPath,
    [join(here, 'launch.fixture.ts'), directory, uid, String(restartWithinMs)],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
      ...(path !== undefined && { env: { ...process.env, PATH: path } }),
    },
  )
  const exited = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const next = linesOf(child)
  const said = await next()
  if (said.error !== undefined) throw new Error(said.error)
  return {
    adminUrl: said.adminUrl ?? '',
    lines: said.lines ?? [],
    lost: async () => (await next()).lost ?? '',
    stop: async () => {
      child.stdin?.end()
      await exited
    },
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}

type Message = {
  readonly adminUrl?: string
  readonly lines?: string[]
  readonly error?: string
  readonly lost?: string
}

/** Gives what the process says, a line at a call. */
function linesOf(child: ChildProcess): () => Promise<Message> {
  if (child.stdout === null) throw new Error('the process has no output')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return async () => {
    const line = await lines.next()
    if (line.done === true) throw new Error('the process ended without a word')
    return JSON.parse(line.value) as Message
  }
}

/** A new folder of the given mode. */
export async function newFolder(mode: number): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'rung-launcher-')))
  await chmod(folder, mode)
  return folder
}

/** Copies what the launcher needs of the project, the bundle included, to a folder of its own. */
export async function copyProject(folder: string): Promise<string> {
  const project = join(folder, 'project')
  await duplicate(join(import.meta.dirname, '..'), join(project, 'packages/database/src'))
  const bundle = findBinaries()
  const installed = dirname(dirname(bundle))
  for (const name of [relative(installed, bundle), ...(await packagesUnder('pg', installed))]) {
    await duplicate(join(installed, name), join(project, 'node_modules', name))
  }
  return project
}

/** Copies a folder, by hard links where the file system allows: the bundle has 60 MB. */
async function duplicate(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await run('cp', ['-al', from, to]).catch(async () => {
    await rm(to, { recursive: true, force: true })
    await cp(from, to, { recursive: true, verbatimSymlinks: true })
  })
}

/** The bundle inside a copied project. */
export function bundleOf(project: string): string {
  const bundle = findBinaries()
  return join(project, 'node_modules', relative(dirname(dirname(bundle)), bundle))
}

/** A package and all it depends on, by name. */
async function packagesUnder(
  name: string,
  installed: string,
  found = new Set<string>(),
): Promise<Set<string>> {
  if (found.has(name)) return found
  found.add(name)
  const { dependencies = {} } = JSON.parse(await readFile(join(installed, name, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>
  }
  for (const dependency of Object.keys(dependencies)) await packagesUnder(dependency, installed, found)
  return found
}

/** A folder with links to just these programs, to stand for a machine that lacks the others. */
export async function pathWithOnly(folder: string, programs: readonly string[]): Promise<string> {
  const path = join(folder, `only-${programs.join('-')}`)
  await mkdir(path)
  for (const program of programs) {
    for (const place of ['/usr/bin', '/bin']) {
      await symlink(join(place, program), join(path, program)).catch(() => undefined)
    }
  }
  return path
}

/** Runs statements at an address, and gives the rows of the last. */
export async function sql<R extends pg.QueryResultRow>(url: string, ...statements: string[]): Promise<R[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    let rows: R[] = []
    for (const statement of statements) rows = (await client.query<R>(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}

/** Waits until a condition holds, and fails when it does not within the time. */
export async function until(condition: () => Promise<boolean>, withinMs = 20_000): Promise<void> {
  const deadline = Date.now() + withinMs
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('it did not come about in time')
    await pause(20)
  }
}
