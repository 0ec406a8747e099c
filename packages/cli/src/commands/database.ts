// `rung database migrate` and `rung database url SERVICE`: what services apart from each other need of a PostgreSQL.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Service, services } from '@rung/database/roles'
import { Argument, Command } from 'commander'
import type { Environment } from '../connection.ts'

type Flags = { readonly databaseUrl?: string; readonly home?: string }

const MIGRATIONS = fileURLToPath(new URL('../../../../migrations', import.meta.url))

export function databaseCommand(environment: Environment): Command {
  return new Command('database')
    .description('the PostgreSQL itself: schema, roles and addresses; goes past the API, to the database')
    .addCommand(migrateCommand(environment))
    .addCommand(urlCommand(environment))
}

function migrateCommand(environment: Environment): Command {
  return withDatabase(new Command('migrate'))
    .description('make the roles, then apply every migration that is missing; again changes nothing')
    .action(async (flags: Flags) => {
      // Read when it is used, here and below: no other command goes to a database, and all would wait for it.
      const { migrate } = await import('@rung/database')
      const { applied } = await migrate({
        adminUrl: await adminUrl(flags, environment),
        folder: MIGRATIONS,
      })
      console.log(applied.length === 0 ? 'The schema is up to date.' : `Applied ${applied.join(', ')}.`)
    })
}

function urlCommand(environment: Environment): Command {
  return withDatabase(new Command('url'))
    .description("print the address a service logs in at; `admin` prints the administrator's own")
    .addArgument(new Argument('<service>', 'whose').choices([...services, 'admin']))
    .action(async (service: Service | 'admin', flags: Flags) => {
      const { serviceUrl } = await import('@rung/database')
      const url = await adminUrl(flags, environment)
      console.log(service === 'admin' ? url : serviceUrl(url, service))
    })
}

function withDatabase(command: Command): Command {
  return command
    .option('--database-url <address>', "the administrator's address (DATABASE_URL, else the embedded one's)")
    .option('--home <folder>', "the folder of a local Rung's own files (RUNG_HOME, else .rung)")
}

/** The database given, else the embedded one of a Rung that runs here. */
async function adminUrl(flags: Flags, environment: Environment): Promise<string> {
  const given = flags.databaseUrl ?? environment.DATABASE_URL
  if (given) return given
  const { findEmbeddedUrl } = await import('@rung/database')
  const folder = join(flags.home ?? environment.RUNG_HOME ?? '.rung', 'postgres')
  const found = existsSync(folder) ? await findEmbeddedUrl(folder) : undefined
  if (found) return found
  throw new Error(
    `no database: set DATABASE_URL, or pass --database-url postgres://user:password@host/database. No embedded one runs in ${folder}`,
  )
}
