// Once a run: a server, and one migrated database on it that every test file gets a clone of.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { connect, type Database, migrate } from '@rung/database'
import type { TestProject } from 'vitest/node'
import { SCHEMA_MARK } from './schema-mark.ts'
import { startTestServer } from './test-server.ts'

export type ProvidedPostgres = {
  readonly adminUrl: string
  /** Every database of this run begins with it, so that several runs can share a server. */
  readonly prefix: string
  readonly template: string
  /** Of the template: see `SCHEMA_MARK`. */
  readonly schemaMark: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: ProvidedPostgres
  }
}

const MIGRATIONS = join(import.meta.dirname, '../../../migrations')

type Prepared = { readonly provided: ProvidedPostgres; teardown(): Promise<void> }
/** Vitest loads this file once a project, each in a world of its own but for what is global. */
const shared = globalThis as { rungTestServer?: { readonly prepared: Promise<Prepared>; users: number } }

/** Vitest calls this for each project before its first test, and what it returns after the last, failed ones included. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.rungTestServer ??= { prepared: prepare(project), users: 0 }
  const server = shared.rungTestServer
  server.users += 1
  const { provided, teardown } = await server.prepared
  project.provide('postgres', provided)
  return async () => {
    server.users -= 1
    if (server.users === 0) await teardown()
  }
}

async function prepare(project: TestProject): Promise<Prepared> {
  const server = await startTestServer(text => project.vitest.logger.error(text))
  const prefix = `rung_test_${randomBytes(6).toString('hex')}`
  const admin = connect({ url: server.adminUrl, applicationName: 'rung test setup', maxConnections: 1 })
  const teardown = async () => {
    try {
      // A database takes a checkpoint to drop: for nothing where the server itself goes.
      if (server.outlives) await dropDatabases(admin, prefix)
    } finally {
      await admin.close()
      await server.stop()
    }
  }
  try {
    const template = `${prefix}_template`
    await admin.query({ text: `create database ${template} template template0 encoding 'UTF8'` })
    const url = new URL(server.adminUrl)
    url.pathname = `/${template}`
    await migrate({ adminUrl: url.href, folder: MIGRATIONS })
    const [row] = await admin.query<{ version: string }>({
      text: `select pg_catalog.current_setting('server_version') as version`,
    })
    project.vitest.logger.log(`PostgreSQL ${row?.version}: ${server.description}`)
    const schemaMark = await markOf(url.href)
    return { provided: { adminUrl: server.adminUrl, prefix, template, schemaMark }, teardown }
  } catch (error) {
    await teardown()
    throw error
  }
}

async function markOf(url: string): Promise<string> {
  const migrated = connect({ url, applicationName: 'rung test setup', maxConnections: 1 })
  const [row] = await migrated.query<{ mark: string }>({ text: `select (${SCHEMA_MARK}) as mark` })
  await migrated.close()
  return row?.mark ?? ''
}

async function dropDatabases(admin: Database, prefix: string): Promise<void> {
  const databases = await admin.query<{ datname: string }>({
    text: `select pg_database.datname from pg_catalog.pg_database where pg_catalog.starts_with(pg_database.datname, $1)`,
    values: [`${prefix}_`],
  })
  for (const { datname } of databases)
    await admin.query({ text: `drop database if exists ${datname} with (force)` })
}
