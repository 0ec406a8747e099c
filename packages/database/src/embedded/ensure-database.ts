// Our own database inside the bundled server.
import pg from 'pg'
import { embeddedPolicy } from '../policy.ts'
import type { Cluster } from './cluster.ts'
import { adminUrlOf } from './server.ts'

const DUPLICATE_DATABASE = '42P04'
const UNIQUE_VIOLATION = '23505'

/** Makes our database when it is not there, and gives the administrator's address of it. */
export async function ensureDatabase(cluster: Cluster, port: number): Promise<string> {
  const name = embeddedPolicy.databaseName
  const client = new pg.Client({ connectionString: adminUrlOf(cluster, port, 'postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query(
      'select from pg_catalog.pg_database where pg_database.datname = $1',
      [name],
    )
    if (rowCount === 0) await client.query(`create database ${name}`)
  } catch (error) {
    // another process has just made it
    const { code } = error as { code?: string }
    if (code !== DUPLICATE_DATABASE && code !== UNIQUE_VIOLATION) throw error
  } finally {
    await client.end()
  }
  return adminUrlOf(cluster, port, name)
}
