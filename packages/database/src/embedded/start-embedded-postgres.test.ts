// The launcher for real: servers that are started, adopted, killed and found again, as every user a machine may have.
import { chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
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

describe('a server', () => {
  let directory: string
  beforeAll(async () => {
    directory = join(await folderOf(0o755), 'data')
  })

  it('listens on 127.0.0.1 alone, speaks UTF-8 in locale C, and asks for a password that only we can read', async () => {
    const server = await launch({ directory })
    const [settings] = await sql(
      server.adminUrl,
      `select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets,
         pg_encoding_to_char(encoding) as encoding, datcollate as locale, current_setting('timezone') as zone
       from pg_database where datname = current_database()`,
    )
    expect(settings).toEqual({
      addresses: '127.0.0.1',
      sockets: '',
      encoding: 'UTF8',
      locale: 'C',
      zone: 'UTC',
    })
    const wrong = new URL(server.adminUrl)
    wrong.password = 'guess'
    await expect(sql(wrong.href, 'select 1')).rejects.toThrow('password authentication failed')
    wrong.password = ''
    await expect(sql(wrong.href, 'select 1')).rejects.toThrow()
    const { mode } = await stat(join(directory, 'cluster/superuser-password'))
    expect(mode & 0o777).toBe(0o600)
    await server.stop()
  })

  it('logs what went wrong, and no value of a row', async () => {
    const server = await launch({ directory })
    await sql(server.adminUrl, 'create table named (name text primary key)')
    const twice = sql(server.adminUrl, `insert into named values ('zqmira'), ('zqmira')`)
    await expect(twice).rejects.toThrow('duplicate key')
    await server.stop()
    const log = await readFile(join(await baseOf(directory), 'server.log'), 'utf8')
    expect(log).toContain('duplicate key')
    expect(log).not.toContain('zqmira')
  })

  it('is adopted by a second process, which leaves it to the first when it stops', async () => {
    const first = await launch({ directory })
    const second = await launch({ directory })
    expect(second.adminUrl).toBe(first.adminUrl)
    await second.stop()
    expect(await sql(first.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
    await first.stop()
    expect(await serverOf(directory)).toBeUndefined()
  })

  it('is not adopted, and not stopped, when it refuses the password kept beside its data', async () => {
    const first = await launch({ directory })
    const file = join(directory, 'cluster/superuser-password')
    const password = await readFile(file, 'utf8')
    await writeFile(file, 'another')
    await expect(launch({ directory })).rejects.toThrow('but refuses the password kept beside it')
    await writeFile(file, password)
    expect(await sql(first.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
    await first.stop()
  })

  it('recovers when it was killed together with Node', async () => {
    const first = await launch({ directory })
    await sql(first.adminUrl, 'create table durable (n int)', 'insert into durable values (9)')
    const pid = (await serverOf(directory)) ?? 0
    process.kill(pid, 'SIGKILL')
    await first.kill()
    const second = await launch({ directory })
    expect(await sql(second.adminUrl, 'select n from durable')).toEqual([{ n: 9 }])
    await second.stop()
  })

  it('starts in spite of a lock file whose process id is now another program', async () => {
    await writeFile(
      join(directory, 'cluster/data/postmaster.pid'),
      `${process.ppid}\n${directory}\n0\n5432\n\n\n\nready\n`,
    )
    const server = await launch({ directory })
    expect(await sql(server.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
    await server.stop()
  })

  it('is refused with a sentence when another version wrote its data', async () => {
    const file = join(directory, 'cluster/data/PG_VERSION')
    const version = await readFile(file, 'utf8')
    await writeFile(file, '14\n')
    await expect(launch({ directory })).rejects.toThrow(
      /was written by PostgreSQL 14, the bundled server is 18/,
    )
    await writeFile(file, version)
  })

  it('says what is wrong when it cannot start, as its log does', async () => {
    await rm(join(directory, 'cluster/data/global/pg_control'))
    await expect(launch({ directory })).rejects.toThrow(/ended as soon as it was started[\s\S]*pg_control/)
    expect(await readFile(join(directory, 'server.log'), 'utf8')).toContain('pg_control')
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
