// What becomes of a server that ends by itself: real servers, killed, moved away and fought over.
import { readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { launch, newFolder, sql, until } from './launched.fixture.ts'
import { baseOf } from './place.ts'
import { findPostmaster } from './postmaster.ts'
import { isAlive } from './process-identity.ts'

const folders: string[] = []
let directory: string

beforeEach(async () => {
  const folder = await newFolder(0o755)
  folders.push(folder)
  directory = join(folder, 'data')
})
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

const dataOf = async (): Promise<string> => join(await baseOf(directory), 'cluster/data')
const serverPid = async (): Promise<number> => (await findPostmaster(await dataOf()))?.pid ?? 0
const answers = (url: string): Promise<boolean> =>
  sql(url, 'select 1').then(
    () => true,
    () => false,
  )

async function killServer(): Promise<number> {
  const pid = await serverPid()
  process.kill(pid, 'SIGKILL')
  await until(async () => !isAlive(pid))
  return pid
}

it('starts a server again that was killed with -9, at the same address, with all that was committed', async () => {
  const process = await launch({ directory })
  await sql(process.adminUrl, 'create table kept (n int)', 'insert into kept values (7)')
  const first = await killServer()
  await until(() => answers(process.adminUrl), 60_000)
  expect(await sql(process.adminUrl, 'select n from kept')).toEqual([{ n: 7 }])
  expect(await serverPid()).not.toBe(first)

  // and once more: what was started again is looked after like the first
  await killServer()
  await until(() => answers(process.adminUrl), 60_000)
  const last = await serverPid()
  await process.stop()
  expect(isAlive(last)).toBe(false)
})

it('outlives, in a second process, the first that was killed, and the server that went with it', async () => {
  const first = await launch({ directory })
  const second = await launch({ directory })
  const pid = await serverPid()
  await sql(second.adminUrl, 'create table kept (n int)', 'insert into kept values (8)')
  await first.kill()
  await until(async () => !isAlive(pid))
  await until(() => answers(second.adminUrl), 60_000)
  expect(await sql(second.adminUrl, 'select n from kept')).toEqual([{ n: 8 }])
  await second.stop()
  expect(await serverPid()).toBe(0)
})

it('outlives, in a second process, the first that was stopped', async () => {
  const first = await launch({ directory })
  const second = await launch({ directory })
  await first.stop()
  await until(() => answers(second.adminUrl), 60_000)
  await second.stop()
  expect(await serverPid()).toBe(0)
})

it('gives up with what the server said when it does not come back', async () => {
  const process = await launch({ directory, restartWithinMs: 500 })
  await rm(join(await dataOf(), 'global/pg_control'))
  await killServer()
  expect(await process.lost()).toMatch(/is gone: it could not be started again within 1 s\.[\s\S]*pg_control/)
  await process.stop()
})

it('never puts a new, empty database in the place of one that was moved away', async () => {
  const process = await launch({ directory })
  const data = await dataOf()
  await rename(join(data, '..'), join(directory, 'moved'))
  await killServerIn(join(directory, 'moved/data'), data)
  expect(await process.lost()).toMatch(/its data directory is not there any more/)
  await process.stop()
  expect(await findPostmaster(data)).toBe(undefined)
})

/** Kills the server whose folder, the one it was started on, has been moved. */
async function killServerIn(moved: string, startedOn: string): Promise<void> {
  const [pid, folder] = (await readFile(join(moved, 'postmaster.pid'), 'utf8')).split('\n')
  expect(folder).toBe(startedOn)
  process.kill(Number(pid), 'SIGKILL')
}
