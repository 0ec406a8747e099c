// A database of one's own for a test file: a clone of the migrated template, or one that was and is again as if it were new.
import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { connect, type Database, type Service, serviceUrl } from '@rung/database'
import { expect, inject } from 'vitest'
import { putAside, takeFinished } from './finished-databases.ts'

export type TestDatabase = {
  /** The superuser's address of this database. */
  readonly adminUrl: string
  /** A pool as the service's own role, closed with the database. */
  connectAs(service: Service): Database
  /** The one pool of the test itself as that service, for a statement here and there. */
  asService(service: Service): Database
  /** One statement as superuser: sees and changes everything, past row-level security. */
  query<R = Record<string, unknown>>(sql: string, values?: readonly unknown[]): Promise<R[]>
  /** Closes every connection. The database itself is dropped at the end of the run, which is faster than one by one. */
  close(): Promise<void>
}

/** As the migrations made it. Call it once a file, in `beforeAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { adminUrl, template, schemaMark } = inject('postgres')
  const file = expect.getState().testPath
  const open = (name: string) => openDatabase(adminUrl, name, () => putAside(name, file))
  return (await takeFinished(file, schemaMark, open)) ?? open(await cloneDatabase(template))
}

/** A clone of what a test prepared before, kept under a name for the rest of the run; `prepare` fills it the first time. */
export async function createPreparedDatabase(
  name: string,
  prepare: (database: TestDatabase) => Promise<void>,
): Promise<TestDatabase> {
  const { adminUrl, prefix, template } = inject('postgres')
  const kept = `${prefix}_${name}`
  const admin = connect({ url: adminUrl, applicationName: 'rung test prepare', maxConnections: 1 })
  const found = await admin.query({
    text: 'select pg_database.datname from pg_catalog.pg_database where pg_database.datname = $1',
    values: [kept],
  })
  await admin.close()
  if (found.length === 0) {
    await clone(adminUrl, template, kept)
    const database = openDatabase(adminUrl, kept)
    await prepare(database)
    await database.close()
  }
  return openDatabase(adminUrl, await cloneDatabase(kept))
}

/** A clone of a database that was closed, as it was then: for what differs only after a long beginning. */
export async function cloneTestDatabase({ adminUrl }: TestDatabase): Promise<TestDatabase> {
  return openDatabase(adminUrl, await cloneDatabase(new URL(adminUrl).pathname.slice(1)))
}

/** A database that nothing was done to, for tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return openDatabase(inject('postgres').adminUrl, await cloneDatabase('template0'))
}

/** Its name. */
async function cloneDatabase(template: string): Promise<string> {
  const { adminUrl, prefix } = inject('postgres')
  const name = `${prefix}_${randomBytes(6).toString('hex')}`
  await clone(adminUrl, template, name)
  return name
}

function openDatabase(serverUrl: string, name: string, closed = (): void => undefined): TestDatabase {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  const admin = connect({ url: url.href, applicationName: 'rung test admin', maxConnections: 2 })
  const opened = [admin]
  const own = new Map<Service, Database>()
  const connectAs = (service: Service): Database => {
    const database = connect({
      url: serviceUrl(url.href, service),
      applicationName: `rung test ${service}`,
      maxConnections: 6,
    })
    opened.push(database)
    return database
  }
  return {
    adminUrl: url.href,
    connectAs,
    asService(service) {
      const database = own.get(service) ?? connectAs(service)
      own.set(service, database)
      return database
    },
    query: (text, values) => admin.query({ text, ...(values !== undefined && { values }) }),
    async close() {
      const closing = opened.splice(0)
      own.clear()
      await Promise.all(closing.map(database => database.close()))
      // once, however often it is closed
      if (closing.length > 0) closed()
    },
  }
}

const TRIES = 100
const OBJECT_IN_USE = '55006'

async function clone(adminUrl: string, template: string, name: string): Promise<void> {
  const admin = connect({ url: adminUrl, applicationName: 'rung test clone', maxConnections: 1 })
  try {
    for (let tried = 1; ; tried += 1) {
      try {
        await admin.query({ text: `create database ${name} template ${template}` })
        return
      } catch (error) {
        // the connection that migrated the template may still be on its way out
        if ((error as { code?: string }).code !== OBJECT_IN_USE || tried === TRIES) throw error
        await pause(20)
      }
    }
  } finally {
    await admin.close()
  }
}
