// Makes the roles of the database, or brings them up to date. Roles belong to the cluster, so this is no migration.
import { createHmac } from 'node:crypto'
import pg from 'pg'
import { advisoryLocks, databasePolicy } from './policy.ts'
import { listerRole, ownerRole, roleOf, services } from './roles.ts'
import { scramVerifier } from './scram-verifier.ts'
import { parseDatabaseUrl, servicePassword } from './service-url.ts'

/**
 * Makes what is missing: the owner, the lister and one login a service, each without any privilege of its own, and the
 * memberships that migrations need. Passwords are set to what {@link serviceUrl} derives. Runs any number of times and
 * from any number of processes at once: the lock is taken in database `postgres`, since advisory locks are per
 * database and PostgreSQL fails concurrent changes of one role ("tuple concurrently updated").
 */
export async function provisionRoles(adminUrl: string): Promise<void> {
  const client = new pg.Client({
    connectionString: inDatabasePostgres(adminUrl),
    application_name: 'rung provision',
  })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('select pg_catalog.pg_advisory_xact_lock($1, $2)', [...advisoryLocks.roles])
    await createMissingRoles(client)
    await refuseDangerousAttributes(client)
    for (const statement of loginStatements(adminUrl)) await client.query(statement)
    await grantMemberships(client)
    await client.query('commit')
  } catch (error) {
    throw new Error(`Could not make the database roles: ${(error as Error).message}`, { cause: error })
  } finally {
    await client.end()
  }
}

function inDatabasePostgres(adminUrl: string): string {
  const url = parseDatabaseUrl(adminUrl)
  url.pathname = '/postgres'
  return url.href
}

const allRoles = [ownerRole, listerRole, ...services.map(roleOf)]

async function createMissingRoles(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>(
    'select pg_roles.rolname from pg_catalog.pg_roles where pg_roles.rolname = any ($1)',
    [allRoles],
  )
  const existing = new Set(rows.map(row => row.rolname))
  for (const role of allRoles) {
    // NOINHERIT matters most for the owner: it is a member of the lister, and must not be bound by the lister's
    // policies, which show every workspace
    if (!existing.has(role)) await client.query(`create role ${role} nologin noinherit`)
  }
}

async function refuseDangerousAttributes(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>(
    `select pg_roles.rolname from pg_catalog.pg_roles
     where pg_roles.rolname = any ($1)
       and (pg_roles.rolsuper or pg_roles.rolbypassrls or pg_roles.rolcreaterole or pg_roles.rolinherit)
     order by pg_roles.rolname`,
    [allRoles],
  )
  if (rows.length === 0) return
  const names = rows.map(row => row.rolname).join(', ')
  throw new Error(`${names}: must be NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOINHERIT, alter that first`)
}

function loginStatements(adminUrl: string): string[] {
  const { scramIterations, statementTimeoutSeconds, idleInTransactionTimeoutSeconds } = databasePolicy
  return services.flatMap(service => {
    const role = roleOf(service)
    const password = servicePassword(adminUrl, service)
    // derived, so that a second process writes the same verifier
    const salt = createHmac('sha256', password).update('salt').digest().subarray(0, 16)
    return [
      `alter role ${role} login password '${scramVerifier(password, salt, scramIterations)}'`,
      // a day of an instant must not depend on the server's own time zone
      `alter role ${role} set timezone to 'UTC'`,
      // what is asked takes milliseconds, and where the server can compile it, that took a third of its time (PostgreSQL 15)
      `alter role ${role} set jit to 'off'`,
      `alter role ${role} set statement_timeout to '${statementTimeoutSeconds}s'`,
      `alter role ${role} set idle_in_transaction_session_timeout to '${idleInTransactionTimeoutSeconds}s'`,
    ]
  })
}

/** The administrator may become the owner, and the owner may hand a function to the lister. Nobody inherits anything. */
async function grantMemberships(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; admin: string; quoted: string }>(
    `select
       pg_catalog.current_setting('server_version_num')::int as version,
       current_user::text as admin,
       pg_catalog.quote_ident(current_user) as quoted`,
  )
  for (const { version, admin, quoted } of rows) {
    // Before 16 there is one kind of membership, and inheriting is up to the member; since 16 each grant says.
    const [privilege, terms] = version >= 160_000 ? ['set', 'with inherit false, set true'] : ['member', '']
    const grants = [
      { role: listerRole, member: ownerRole, quotedMember: ownerRole },
      { role: ownerRole, member: admin, quotedMember: quoted },
    ]
    for (const { role, member, quotedMember } of grants) {
      const held = await client.query<{ held: boolean }>(
        'select pg_catalog.pg_has_role($1, $2, $3) as held',
        [member, role, privilege],
      )
      if (held.rows[0]?.held !== true) await client.query(`grant ${role} to ${quotedMember} ${terms}`)
    }
  }
}
