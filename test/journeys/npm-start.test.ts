// `npm start` as it is typed: in a folder with an odd name, and ended by what a process manager or a person sends to npm.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isAlive, postgresOf, type StandaloneProcess, startByNpm } from './standalone-process.ts'

const ROOT = join(import.meta.dirname, '../..')
const run = promisify(execFile)

let parent: string
let folder: string
const started: StandaloneProcess[] = []

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'rung-odd-'))
  folder = join(parent, `o'brien "q" $HOME 100% é日本 #1?`)
  await copyProject()
})
afterAll(async () => {
  for (const process of started) process.signal('SIGKILL')
  await Promise.all(started.map(process => process.ended()))
  await rm(parent, { recursive: true, force: true })
})

it.each([
  { signal: 'SIGTERM', toAll: false, how: 'SIGTERM to npm alone, as a process manager sends it' },
  { signal: 'SIGINT', toAll: false, how: 'SIGINT to npm alone' },
  { signal: 'SIGINT', toAll: true, how: 'Ctrl-C, which reaches Node twice: from the terminal and from npm' },
] as const)(
  'starts in a folder with an odd name and ends with nothing left by $how',
  async ({ signal, toAll }) => {
    // the first of them makes the database, in the odd folder too
    const process = startByNpm(folder, { RUNG_PORT: '0' }, { toAll })
    started.push(process)
    const [, address = ''] = await process.said(/Rung is at (http:\S+)/)
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
    const postgres = postgresOf(join(folder, '.rung')) ?? 0
    expect(isAlive(postgres)).toBe(true)

    process.signal(signal)

    await process.said(/Finishing what is in hand/)
    expect(await process.ended()).toBe(0)
    await expect(fetch(`${address}/livez`)).rejects.toThrow()
    expect(isAlive(postgres)).toBe(false)
  },
)

/** The folder after a checkout and `npm ci --omit=dev`: by hard links, or copies where the disk is another. */
async function copyProject(): Promise<void> {
  const lock = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; link?: boolean }>
  }
  const installed = Object.entries(lock.packages).flatMap(([path, { dev }]) =>
    /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) && dev !== true && existsSync(join(ROOT, path))
      ? [path]
      : [],
  )
  const own = ['package.json', 'scripts', 'migrations', 'packages', 'services']
  for (const path of [...own, 'node_modules/.bin', ...installed]) {
    const [from, to] = [join(ROOT, path), join(folder, path)]
    await mkdir(dirname(to), { recursive: true })
    await run('cp', ['-al', from, to]).catch(async () => {
      await rm(to, { recursive: true, force: true })
      await run('cp', ['-a', from, to])
    })
  }
}
