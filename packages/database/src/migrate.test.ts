// Migrations: each once, in order, whoever starts them and how many at once; history is never rewritten.
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { createEmptyDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startEmbeddedPostgres } from './embedded/start-embedded-postgres.ts'
import { migrate } from './migrate.ts'

const run = promisify(execFile)
const REAL = join(import.meta.dirname, '../../../migrations')

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'rung-migrations-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

async function folderWith(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  for (const [file, sql] of Object.entries(files)) {
    await mkdir(dirname(join(root, name, file)), { recursive: true })
    await writeFile(join(root, name, file), sql)
  }
  return join(root, name)
}

async function withDatabase(work: (database: TestDatabase) => Promise<void>): Promise<void> {
  const database = await createEmptyDatabase()
  await work(database).finally(() => database.close())
}

const existing = (database: TestDatabase, table: string) =>
  database.query('select from pg_catalog.pg_class where pg_class.oid = pg_catalog.to_regclass($1)', [table])

describe('migrate', () => {
  it('applies every file in the order of the numbers, over all folders, as the owner role, and then none', () =>
    withDatabase(async ({ adminUrl, query }) => {
      const folder = await folderWith('order', {
        'zoo/0001-first.sql': 'create schema zoo; create table zoo.log (n int);',
        'ant/0003-third.sql': 'insert into zoo.log values (3);',
        'zoo/0002-second.sql': 'insert into zoo.log values (2);',
      })
      const { applied } = await migrate({ adminUrl, folder })
      expect(applied).toEqual(['zoo/0001-first.sql', 'zoo/0002-second.sql', 'ant/0003-third.sql'])
      expect(await query('select log.n from zoo.log')).toEqual([{ n: 2 }, { n: 3 }])
      expect(await query(`select tableowner from pg_catalog.pg_tables where tablename = 'log'`)).toEqual([
        { tableowner: 'rung_owner' },
      ])
      expect(await migrate({ adminUrl, folder })).toEqual({ applied: [] })
    }))

  it('applies a new file of a lower number than the newest, as each schema has its own range', () =>
    withDatabase(async ({ adminUrl }) => {
      const folder = await folderWith('late', { 'a/0001-a.sql': 'select 1', 'b/0020-b.sql': 'select 1' })
      await migrate({ adminUrl, folder })
      await folderWith('late', { 'a/0002-more.sql': 'select 1' })
      expect(await migrate({ adminUrl, folder })).toEqual({ applied: ['a/0002-more.sql'] })
    }))

  it('refuses a file that was changed or removed after it was applied, before doing anything', () =>
    withDatabase(async database => {
      const { adminUrl } = database
      const folder = await folderWith('history', { 'a/0001-a.sql': 'select 1', 'a/0002-b.sql': 'select 2' })
      await migrate({ adminUrl, folder })
      await folderWith('history', {
        'a/0001-a.sql': 'select 7',
        'a/0003-c.sql': 'create table public.new (n int)',
      })
      await expect(migrate({ adminUrl, folder })).rejects.toThrow(
        'Migration a/0001-a.sql was changed after it had been applied to this database. ' +
          'Put it back as it was, and add a new migration for what has to change',
      )
      await rm(join(folder, 'a/0001-a.sql'))
      await expect(migrate({ adminUrl, folder })).rejects.toThrow('Migration a/0001-a.sql was removed')
      expect(await existing(database, 'public.new')).toEqual([])
    }))

  it('does not mind other line ends, another name, or what a newer release has applied', () =>
    withDatabase(async ({ adminUrl }) => {
      const folder = await folderWith('newer', {
        'a/0001-a.sql': 'select 1;\nselect 2;\n',
        'a/0009-new.sql': 'select 3',
      })
      await migrate({ adminUrl, folder })
      const older = await folderWith('older', { 'a/0001-renamed.sql': 'select 1;\r\nselect 2;\r\n' })
      expect(await migrate({ adminUrl, folder: older })).toEqual({ applied: [] })
    }))

  it('leaves nothing of a file that fails, names its line, and goes on from there once it is mended', () =>
    withDatabase(async database => {
      const { adminUrl } = database
      const folder = await folderWith('failing', {
        'a/0001-a.sql': 'create schema a;',
        'a/0002-b.sql': 'create table a.half (n int);\n\nselect nothing;\n',
      })
      await expect(migrate({ adminUrl, folder })).rejects.toThrow(
        'Migration a/0002-b.sql failed and left nothing behind: line 3: column "nothing" does not exist',
      )
      expect(await existing(database, 'a.half')).toEqual([])
      await folderWith('failing', { 'a/0002-b.sql': 'create table a.half (n int);' })
      expect(await migrate({ adminUrl, folder })).toEqual({ applied: ['a/0002-b.sql'] })
    }))

  it('refuses a file that ends its own transaction, two files of one number, and names it does not understand', () =>
    withDatabase(async ({ adminUrl }) => {
      const commits = await folderWith('commits', { 'a/0001-a.sql': 'commit;' })
      await expect(migrate({ adminUrl, folder: commits })).rejects.toThrow('must not end its transaction')
      const twice = await folderWith('twice', { 'a/0001-a.sql': '', 'b/0001-b.sql': '' })
      await expect(migrate({ adminUrl, folder: twice })).rejects.toThrow(
        'Migrations a/0001-a.sql and b/0001-b.sql have the same number',
      )
      const unnamed = await folderWith('unnamed', { 'a/first.sql': '' })
      await expect(migrate({ adminUrl, folder: unnamed })).rejects.toThrow(
        'the name must be NNNN-what-it-does.sql',
      )
    }))
})

describe('five processes at once', () => {
  it('apply each of the real migrations once', () =>
    withDatabase(async ({ adminUrl, query }) => {
      const applied = await migrateInFiveProcesses(adminUrl, REAL)
      expect(applied.filter(list => list.length > 0)).toHaveLength(1)
      const rows = await query<{ name: string }>(
        'select applied.name from rung_migrations.applied order by applied.number',
      )
      expect(applied.flat()).toEqual(rows.map(row => row.name))
    }))

  it('do so on a server that has no role of ours yet, for an administrator who is no superuser', async () => {
    const folder = join(root, 'copy')
    await cp(REAL, folder, { recursive: true })
    const directory = join(root, 'server')
    const server = await startEmbeddedPostgres({
      directory,
      log: () => undefined,
      randomBytes,
      settings: { fsync: 'off' },
    })
    const database = await adminWithoutSuperuser(server.adminUrl)
    const applied = await migrateInFiveProcesses(database, folder)
    expect(applied.filter(list => list.length > 0)).toHaveLength(1)
    expect(await migrate({ adminUrl: database, folder })).toEqual({ applied: [] })
    await server.stop()
  })
})

async function migrateInFiveProcesses(adminUrl: string, folder: string): Promise<string[][]> {
  const script = join(import.meta.dirname, 'migrate.fixture.ts')
  const five = Array.from({ length: 5 }, () => run(process.execPath, [script, adminUrl, folder]))
  return (await Promise.all(five)).map(({ stdout }) => JSON.parse(stdout))
}

/** The address of a database whose owner may make roles and nothing more. */
async function adminWithoutSuperuser(superuserUrl: string): Promise<string> {
  const { connect } = await import('./connect.ts')
  const superuser = connect({ url: superuserUrl, applicationName: 'migrate test', maxConnections: 1 })
  await superuser.query({ text: `create role "Chief Admin" login createrole createdb password 'p@ss word'` })
  await superuser.query({ text: `create database managed owner "Chief Admin"` })
  await superuser.close()
  const url = new URL(superuserUrl)
  url.username = 'Chief Admin'
  url.password = 'p@ss word'
  url.pathname = '/managed'
  return url.href
}
