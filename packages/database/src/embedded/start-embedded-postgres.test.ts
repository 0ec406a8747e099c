// The launcher for real: servers that are started, adopted, killed and found again.
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, newFolder, sql } from './launched.fixture.ts'
import { baseOf } from './place.ts'
import { findPostmaster } from './postmaster.ts'

let base: string
afterAll(() => rm(base, { recursive: true, force: true }))

async function serverOf(directory: string): Promise<number | undefined> {
  return (await findPostmaster(join(await baseOf(directory), 'cluster/data')))?.pid
}

describe('a server', () => {
  let directory: string
  beforeAll(async () => {
    base = await newFolder(0o755)
    directory = join(base, 'data')
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
