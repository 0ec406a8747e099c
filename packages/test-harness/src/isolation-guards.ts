// What would let one workspace see another, found in the catalogue: each guard names what breaks its rule.
import type { TestDatabase } from './postgres.ts'

type Guard = (database: Pick<TestDatabase, 'query'>) => Promise<string[]>

const isOurs = `pg_namespace.nspname !~ '^pg_' and pg_namespace.nspname <> 'information_schema'`
const relationName = `pg_namespace.nspname || '.' || pg_class.relname`
const theWorkspace = `(workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text))`

function guard(sql: string): Guard {
  return async database => {
    const rows = await database.query<{ name: string }>(sql)
    return rows.map(row => row.name).sort()
  }
}

/** Tables whose row-level security is not enabled and forced, and tables and views that the owner role does not own. */
export const unsecuredRelations = guard(`
  select ${relationName} as name
  from pg_catalog.pg_class join pg_catalog.pg_namespace on pg_namespace.oid = pg_class.relnamespace
  where ${isOurs} and (
    pg_class.relkind in ('r', 'p') and not (pg_class.relrowsecurity and pg_class.relforcerowsecurity)
    or pg_class.relkind in ('r', 'p', 'v', 'm') and pg_catalog.pg_get_userbyid(pg_class.relowner) <> 'rung_owner'
  )`)

/** Tables whose primary key does not begin with the workspace. */
export const tablesWithoutWorkspaceKey = guard(`
  select ${relationName} as name
  from pg_catalog.pg_class join pg_catalog.pg_namespace on pg_namespace.oid = pg_class.relnamespace
  where ${isOurs} and pg_class.relkind in ('r', 'p') and not exists (
    select from pg_catalog.pg_index join pg_catalog.pg_attribute
      on pg_attribute.attrelid = pg_index.indrelid and pg_attribute.attnum = pg_index.indkey[0]
    where pg_index.indrelid = pg_class.oid and pg_index.indisprimary and pg_attribute.attname = 'workspace_id'
  )`)

/** Unique indexes without the workspace: a duplicate would tell of another workspace's row. */
export const uniqueIndexesWithoutWorkspace = guard(`
  select pg_index.indexrelid::pg_catalog.regclass::text as name
  from pg_catalog.pg_index join pg_catalog.pg_class on pg_class.oid = pg_index.indrelid
  join pg_catalog.pg_namespace on pg_namespace.oid = pg_class.relnamespace
  where ${isOurs} and pg_index.indisunique and not exists (
    select from pg_catalog.pg_attribute where pg_attribute.attrelid = pg_index.indrelid
      and pg_attribute.attnum = any (pg_index.indkey) and pg_attribute.attname = 'workspace_id'
  )`)

/** Foreign keys without the workspace, and those that reach into another schema. */
export const strayForeignKeys = guard(`
  select pg_constraint.conname as name
  from pg_catalog.pg_constraint
  join pg_catalog.pg_class as referring on referring.oid = pg_constraint.conrelid
  join pg_catalog.pg_class as referred on referred.oid = pg_constraint.confrelid
  where pg_constraint.contype = 'f' and (referring.relnamespace <> referred.relnamespace or not exists (
    select from pg_catalog.pg_attribute where pg_attribute.attrelid = pg_constraint.conrelid
      and pg_attribute.attnum = any (pg_constraint.conkey) and pg_attribute.attname = 'workspace_id'
  ))`)

/** Policies other than the one of workspaces, but for those that show rows to the lister. */
export const otherPolicies = guard(`
  select pg_policies.schemaname || '.' || pg_policies.tablename || ' ' || pg_policies.policyname as name
  from pg_catalog.pg_policies
  where not (pg_policies.policyname = 'workspace' and pg_policies.permissive = 'PERMISSIVE'
      and pg_policies.cmd = 'ALL' and pg_policies.roles = '{public}'
      and pg_policies.qual = $$${theWorkspace}$$ and pg_policies.with_check = $$${theWorkspace}$$)
    and not (pg_policies.cmd = 'SELECT' and pg_policies.roles = '{rung_lister}')`)

/** Tables, views and sequences that everybody was given something on. */
export const openRelations = guard(`
  select ${relationName} as name
  from pg_catalog.pg_class join pg_catalog.pg_namespace on pg_namespace.oid = pg_class.relnamespace
  cross join lateral pg_catalog.aclexplode(pg_class.relacl) as entry
  where ${isOurs} and entry.grantee = 0`)

/** Functions that everybody may call, and those that run as their owner without a fixed search path or as a login. */
export const unsafeFunctions = guard(`
  select pg_proc.oid::pg_catalog.regprocedure::text as name
  from pg_catalog.pg_proc join pg_catalog.pg_namespace on pg_namespace.oid = pg_proc.pronamespace
  where ${isOurs} and (
    exists (
      select from pg_catalog.aclexplode(coalesce(pg_proc.proacl, pg_catalog.acldefault('f', pg_proc.proowner))) as entry
      where entry.grantee = 0
    )
    or pg_proc.prosecdef and not (
      coalesce(pg_catalog.array_to_string(pg_proc.proconfig, ' '), '') like '%search_path=%'
      and pg_catalog.pg_get_userbyid(pg_proc.proowner) in ('rung_owner', 'rung_lister')
    )
  )`)
