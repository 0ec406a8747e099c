// The launcher as every user a machine may have: two starts at once, kill -9, and what was committed found again.
import { chown, mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  copyProject,
  type LaunchOptions,
  launch,
  newFolder,
  pathWithOnly,
  sql,
  until,
} from './launched.fixture.ts'
import { baseOf, standInFor } from './place.ts'
import { findPostmaster } from './postmaster.ts'
import { isAlive } from './process-identity.ts'

const isRoot = process.getuid?.() === 0
const NOBODY = '65534'
const folders: string[] = []

async function folderOf(mode: number, uid = ''): Promise<string> {
  const folder = await newFolder(mode)
  folders.push(folder)
  if (uid !== '') await chown(folder, Number(uid), Number(uid))
  return folder
}

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

async function serverOf(directory: string): Promise<number | undefined> {
  return (await findPostmaster(join(await baseOf(directory), 'cluster/data')))?.pid
}

/** A kind of user on a kind of machine. */
type Situation = {
  readonly name: string
  prepare(): Promise<LaunchOptions>
  /** Who the files of the server must belong to, seen from outside. */
  owns(uid: number): boolean
}

const asUser: Situation = {
  name: 'as an ordinary user',
  async prepare() {
    const folder = await folderOf(0o755, isRoot ? NOBODY : '')
    const project = await copyProject(folder)
    return { directory: join(folder, 'data'), project, uid: isRoot ? NOBODY : '' }
  },
  owns: uid => uid !== 0,
}

const inOddFolder: Situation = {
  name: 'in a folder whose name has spaces, quotes, a dollar, a percent sign and letters beyond ASCII',
  async prepare() {
    const folder = await folderOf(0o755, isRoot ? NOBODY : '')
    const odd = join(folder, `o'brien "q" $HOME \`x\` 100% é日本`)
    await mkdir(odd)
    if (isRoot) await chown(odd, Number(NOBODY), Number(NOBODY))
    return { directory: join(odd, 'data'), project: await copyProject(odd), uid: isRoot ? NOBODY : '' }
  },
  owns: uid => uid !== 0,
}

const asRoot: Situation[] = [
  {
    name: "as root, all files in a folder of mode 0700 such as root's own home",
    async prepare() {
      const folder = await folderOf(0o700)
      return { directory: join(folder, 'data'), project: await copyProject(folder) }
    },
    owns: () => true,
  },
  {
    name: 'as root, where user namespaces are not permitted',
    async prepare() {
      const folder = await folderOf(0o755)
      const path = await pathWithOnly(folder, ['setpriv', 'env', 'test', 'true'])
      return { directory: join(folder, 'data'), project: await copyProject(folder), path }
    },
    owns: uid => uid !== 0,
  },
  {
    name: 'as root, where user namespaces are not permitted, all files in a folder of mode 0700',
    async prepare() {
      const folder = await folderOf(0o700)
      const path = await pathWithOnly(folder, ['setpriv', 'env', 'test', 'true'])
      folders.push(standInFor(join(folder, 'data')))
      return { directory: join(folder, 'data'), project: await copyProject(folder), path }
    },
    owns: uid => uid !== 0,
  },
]

const asAnyone = [asUser, inOddFolder]

describe.each(isRoot ? [...asAnyone, ...asRoot] : asAnyone)('$name', ({ prepare, owns }) => {
  let options: LaunchOptions
  beforeAll(async () => {
    options = await prepare()
  })

  it('starts one server when two processes start on the same empty folder at once', async () => {
    const both = await Promise.all([launch(options), launch(options)])
    expect(both[0].adminUrl).toBe(both[1].adminUrl)
    const [starter, ...others] = both.filter(one =>
      one.lines.some(line => line.startsWith('PostgreSQL runs on')),
    )
    expect(others).toEqual([])
    // the one that adopted leaves first, as the server goes with the one that started it
    for (const one of both) if (one !== starter) await one.stop()
    await starter?.stop()
    expect(await serverOf(options.directory)).toBeUndefined()
  })

  it('stops without a trace, and finds the same data again', async () => {
    const first = await launch(options)
    await sql(first.adminUrl, 'create table kept (n int)', 'insert into kept values (7)')
    const lock = await stat(join(await baseOf(options.directory), 'cluster/data/postmaster.pid'))
    expect(owns(lock.uid)).toBe(true)
    const pid = await serverOf(options.directory)
    await first.stop()
    expect(isAlive(pid ?? 0)).toBe(false)

    const second = await launch(options)
    expect(await sql(second.adminUrl, 'select n from kept')).toEqual([{ n: 7 }])
    await second.stop()
    expect(await serverOf(options.directory)).toBeUndefined()
  })

  it('leaves no server behind when Node is killed with -9, and loses nothing that was committed', async () => {
    const first = await launch(options)
    const pid = (await serverOf(options.directory)) ?? 0
    expect(isAlive(pid)).toBe(true)
    await sql(first.adminUrl, 'create table committed (n int)', 'insert into committed values (8)')
    await first.kill()
    await until(async () => !isAlive(pid))

    const second = await launch(options)
    expect(await sql(second.adminUrl, 'select n from committed')).toEqual([{ n: 8 }])
    await second.stop()
  })
})

describe('where nothing ends the server with its process', () => {
  it('is left running by a killed process, and adopted and stopped by the next', async () => {
    const uid = isRoot ? NOBODY : ''
    const folder = await folderOf(0o755, uid)
    const options = { directory: join(folder, 'data'), uid, project: await copyProject(folder) }
    const path = await pathWithOnly(folder, ['env', 'true'])
    const first = await launch({ ...options, path })
    const pid = (await serverOf(options.directory)) ?? 0
    await first.kill()
    expect(isAlive(pid)).toBe(true)

    const second = await launch(options)
    expect(second.adminUrl).toBe(first.adminUrl)
    expect(second.lines[0]).toContain(`was already running`)
    await second.stop()
    expect(isAlive(pid)).toBe(false)
  })
})
