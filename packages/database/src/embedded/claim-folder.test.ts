// Who holds a folder: processes of this machine, dead ones, and one that can be seen by its signs of life alone.
import { type ChildProcess, spawn } from 'node:child_process'
import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { claimFolder } from './claim-folder.ts'
import { newFolder } from './launched.fixture.ts'

const CLAIM = `
  import { claimFolder } from ${JSON.stringify(new URL('./claim-folder.ts', import.meta.url).href)}
  const claim = await claimFolder(process.argv[1])
  console.log('heldBy' in claim ? claim.heldBy : 'ours')
  if (!('heldBy' in claim)) setInterval(() => undefined, 1000)
`
const folders: string[] = []
let folder: string

beforeEach(async () => {
  folder = await newFolder(0o755)
  folders.push(folder)
})
afterAll(async () => {
  for (const one of folders) await rm(one, { recursive: true, force: true })
})

/** A process that claims the folder, and what it says of it. */
async function claimant(): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', CLAIM, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = await new Promise<string>(resolve => child.stdout?.once('data', data => resolve(String(data))))
  return { child, said: said.trim() }
}

function killed(child: ChildProcess): Promise<unknown> {
  const ended = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGKILL')
  return ended
}

it('is one process at a time, named to the others, and whoever is next when it was killed', async () => {
  const first = await claimant()
  expect(first.said).toBe('ours')
  const second = await claimant()
  expect(second.said).toBe(`process ${first.child.pid}`)
  await killed(first.child)
  const third = await claimant()
  expect(third.said).toBe('ours')
  await killed(third.child)
})

it('is one process when many ask at once for a folder that a dead one left', async () => {
  await writeFile(join(folder, 'process'), (await note()).replace(/^\d+ \d+/, '999999 1'))
  const all = await Promise.all(Array.from({ length: 6 }, claimant))
  expect(all.filter(({ said }) => said === 'ours')).toHaveLength(1)
  for (const { child } of all) if (child.exitCode === null) await killed(child)
})

it('is let go, and leaves nothing behind', async () => {
  const claim = await claimFolder(folder)
  expect('release' in claim).toBe(true)
  if ('release' in claim) await claim.release()
  expect(await readdir(folder)).toEqual([])
})

it('is not taken from a process of another container while that shows signs of life', async () => {
  const file = join(folder, 'process')
  await writeFile(file, '7 4711\nelsewhere 0 pid:[1]')
  let touched = 0
  const alive = setInterval(() => void utimes(file, 1_000_000 + touched, 1_000_000 + touched++), 100)
  const claim = await claimFolder(folder)
  clearInterval(alive)
  expect(claim).toEqual({ heldBy: 'process 7 of another machine or container' })
  expect(await readFile(file, 'utf8')).toContain('elsewhere')
})

it('is taken from a process of another container that shows none', async () => {
  await writeFile(join(folder, 'process'), '7 4711\nelsewhere 0 pid:[1]')
  const claim = await claimFolder(folder)
  expect('release' in claim).toBe(true)
  if ('release' in claim) await claim.release()
})

/** What a process of this machine writes into the folder it holds. */
async function note(): Promise<string> {
  const claim = await claimFolder(folder)
  const written = await readFile(join(folder, 'process'), 'utf8')
  if ('release' in claim) await claim.release()
  return written
}
