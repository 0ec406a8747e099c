// A service that could step around row-level security must not start.
import type { Database } from './connect.ts'
import { listerRole, ownerRole } from './roles.ts'

/** Throws when the login, or any role it may become, is a superuser, may bypass row-level security, or owns the tables. */
export async function refusePrivilegedRole(database: Database): Promise<void> {
  const [found] = await database.query<{ login: string; role: string; reason: string }>({
    text: `
      select
        session_user as login,
        pg_roles.rolname as role,
        case
          when pg_roles.rolsuper then 'a superuser'
          when pg_roles.rolbypassrls then 'free to bypass row-level security'
          else 'able to see every workspace'
        end as reason
      from pg_catalog.pg_roles
      where pg_catalog.pg_has_role(session_user, pg_roles.oid, 'member')
        and (pg_roles.rolsuper or pg_roles.rolbypassrls or pg_roles.rolname = any ($1))
      order by pg_roles.rolname <> session_user, pg_roles.rolname
      limit 1`,
    values: [[ownerRole, listerRole]],
  })
  if (found === undefined) return
  const who =
    found.role === found.login ? `${found.login} is` : `${found.login} may become ${found.role}, which is`
  throw new Error(
    `The database login ${who} ${found.reason}, so workspaces would not be kept apart. Log in as the service's own role`,
  )
}
