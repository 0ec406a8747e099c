// Brings a database up to date: roles, then every migration that it has not had, once, in order.
import pg from 'pg'
import { type MigrationFile, readMigrationFiles } from './migration-files.ts'
import { advisoryLocks, databasePolicy } from './policy.ts'
import { provisionRoles } from './provision.ts'
import { ownerRole } from './roles.ts'

export type MigrateOptions = {
  /** A superuser, or the owner of the database with CREATEROLE. */
  readonly adminUrl: string
  /** Holds one folder a schema. */
  readonly folder: string
}

type Applied = { readonly number: number; readonly name: string; readonly checksum: string }

/**
 * Applies what is missing and says what that was. Each file runs in its own transaction as the owner role, with an
 * empty search path. Any number of processes may start at once: one applies, the others wait and find nothing to do.
 * A file that was changed, or removed, after it was applied is refused before anything is done.
 */
export async function migrate({ adminUrl, folder }: MigrateOptions): Promise<{ applied: string[] }> {
  const files = await readMigrationFiles(folder)
  await provisionRoles(adminUrl)
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'rung migrate' })
  await client.connect()
  try {
    // held until the connection ends, however it ends
    await client.query('select pg_catalog.pg_advisory_lock($1, $2)', [...advisoryLocks.migrations])
    await prepareDatabase(client)
    const past = await readApplied(client)
    refuseChangedHistory(files, past)
    const known = new Set(past.map(row => row.number))
    const missing = files.filter(file => !known.has(file.number))
    for (const file of missing) await applyMigration(client, file)
    return { applied: missing.map(file => file.name) }
  } finally {
    await client.end()
  }
}

async function prepareDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ quoted: string; mayCreate: boolean }>(
    `select
       pg_catalog.quote_ident(pg_catalog.current_database()) as quoted,
       pg_catalog.has_database_privilege($1, pg_catalog.current_database(), 'create') as "mayCreate"`,
    [ownerRole],
  )
  for (const { quoted, mayCreate } of rows) {
    if (!mayCreate) await client.query(`grant create on database ${quoted} to ${ownerRole}`)
  }
  await client.query(`set role ${ownerRole}`)
  await client.query(`
    create schema if not exists rung_migrations;
    create table if not exists rung_migrations.applied (
      number integer primary key,
      name text not null,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`)
}

async function readApplied(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    'select applied.number, applied.name, applied.checksum from rung_migrations.applied order by applied.number',
  )
  return rows
}

function refuseChangedHistory(files: readonly MigrationFile[], past: readonly Applied[]): void {
  const newest = files.at(-1)?.number ?? 0
  for (const row of past) {
    const file = files.find(candidate => candidate.number === row.number)
    // A number past ours comes from a newer release: old code runs beside a database that expanded.
    if (file === undefined && row.number > newest) continue
    if (file?.checksum === row.checksum) continue
    const what = file === undefined ? 'was removed' : 'was changed'
    throw new Error(
      `Migration ${row.name} ${what} after it had been applied to this database. ` +
        'Put it back as it was, and add a new migration for what has to change',
    )
  }
}

async function applyMigration(client: pg.Client, file: MigrationFile): Promise<void> {
  try {
    await client.query('begin')
    await client.query(
      `set local role ${ownerRole};
       set local search_path to pg_catalog;
       set local timezone to 'UTC';
       set local lock_timeout to '${databasePolicy.migrationLockTimeoutSeconds}s'`,
    )
    await client.query(file.sql)
    if (client.getTransactionStatus() !== 'T') throw new Error('a migration must not end its transaction')
    await client.query(`set local role ${ownerRole}`)
    await client.query('insert into rung_migrations.applied (number, name, checksum) values ($1, $2, $3)', [
      file.number,
      file.name,
      file.checksum,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${file.name} failed and left nothing behind: ${explain(error, file.sql)}`, {
      cause: error,
    })
  }
}

/** The database's message with the line of the file it points at. */
function explain(error: unknown, sql: string): string {
  const { message } = error as Error
  const position = error instanceof pg.DatabaseError ? Number(error.position) : Number.NaN
  if (Number.isNaN(position)) return message
  return `line ${sql.slice(0, position).split('\n').length}: ${message}`
}
