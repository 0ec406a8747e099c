// Tables, with all that belongs to them.
import type { Database } from '../connect.ts'
import { type Grant, grantStatements, grantsOf, isOurs, type ObjectText, ownerStatement } from './sql-text.ts'

type Column = {
  readonly name: string
  readonly type: string
  readonly collation: string | null
  readonly notNull: boolean
  readonly expression: string | null
  readonly identity: string
  readonly generated: string
  readonly grants: readonly Grant[]
}

type Policy = {
  readonly name: string
  readonly permissive: boolean
  readonly command: string
  readonly roles: readonly string[]
  readonly using: string | null
  readonly check: string | null
}

type Table = {
  readonly schema: string
  readonly name: string
  readonly owner: string
  readonly partitionKey: string | null
  readonly partitionOf: string | null
  readonly partitionBound: string | null
  readonly secured: boolean
  readonly forced: boolean
  readonly columns: readonly Column[]
  readonly constraints: readonly { readonly name: string; readonly text: string }[]
  readonly indexes: readonly string[]
  readonly policies: readonly Policy[]
  readonly triggers: readonly string[]
  readonly grants: readonly Grant[]
}

/** One text a table. Columns in the order they were made, all else by name. */
export async function tableTexts(database: Pick<Database, 'query'>): Promise<ObjectText[]> {
  const tables = await database.query<Table>({ text: tablesQuery })
  return tables.map(table => ({ schema: table.schema, rank: 1, name: table.name, text: textOf(table) }))
}

function textOf(table: Table): string {
  const name = `${table.schema}.${table.name}`
  const parts = [
    ...table.columns.map(columnText),
    ...table.constraints.map(constraint => `constraint ${constraint.name} ${constraint.text}`).sort(),
  ]
  const partition = table.partitionKey === null ? '' : ` partition by ${table.partitionKey}`
  return [
    table.partitionOf === null
      ? `create table ${name} (\n  ${parts.join(',\n  ')}\n)${partition};`
      : `create table ${name} partition of ${table.partitionOf} ${table.partitionBound}${partition};`,
    ...ownerStatement('table', name, table.owner),
    ...table.indexes.map(index => `${index};`).sort(),
    ...(table.secured ? [`alter table ${name} enable row level security;`] : []),
    ...(table.forced ? [`alter table ${name} force row level security;`] : []),
    ...table.policies.map(policy => policyText(policy, name)).sort(),
    ...table.triggers.map(trigger => `${trigger};`).sort(),
    ...grantStatements(table.grants, name),
    ...table.columns.flatMap(column => grantStatements(column.grants, name, ` (${column.name})`)),
  ].join('\n')
}

function columnText(column: Column): string {
  const value =
    column.generated !== ''
      ? ` generated always as (${column.expression}) stored`
      : column.identity !== ''
        ? ` generated ${column.identity === 'a' ? 'always' : 'by default'} as identity`
        : column.expression === null
          ? ''
          : ` default ${column.expression}`
  const collation = column.collation === null ? '' : ` collate ${column.collation}`
  return `${column.name} ${column.type}${collation}${value}${column.notNull ? ' not null' : ''}`
}

const commands: Readonly<Record<string, string>> = {
  '*': 'all',
  r: 'select',
  a: 'insert',
  w: 'update',
  d: 'delete',
}

function policyText(policy: Policy, table: string): string {
  return [
    `create policy ${policy.name} on ${table}${policy.permissive ? '' : ' as restrictive'}`,
    ` for ${commands[policy.command]} to ${policy.roles.toSorted().join(', ')}`,
    policy.using === null ? '' : `\n  using (${policy.using})`,
    policy.check === null ? '' : `\n  with check (${policy.check})`,
    ';',
  ].join('')
}

const columns = `(
  select pg_catalog.json_agg(pg_catalog.json_build_object(
    'name', pg_attribute.attname,
    'type', pg_catalog.format_type(pg_attribute.atttypid, pg_attribute.atttypmod),
    'collation', case when pg_attribute.attcollation <> pg_type.typcollation then pg_collation.collname end,
    'notNull', pg_attribute.attnotnull,
    'expression', pg_catalog.pg_get_expr(pg_attrdef.adbin, pg_attrdef.adrelid),
    'identity', pg_attribute.attidentity,
    'generated', pg_attribute.attgenerated,
    'grants', ${grantsOf('pg_attribute.attacl', 'pg_class.relowner')}
  ) order by pg_attribute.attnum)
  from pg_catalog.pg_attribute
  join pg_catalog.pg_type on pg_type.oid = pg_attribute.atttypid
  left join pg_catalog.pg_collation on pg_collation.oid = pg_attribute.attcollation
  left join pg_catalog.pg_attrdef
    on pg_attrdef.adrelid = pg_attribute.attrelid and pg_attrdef.adnum = pg_attribute.attnum
  where pg_attribute.attrelid = pg_class.oid and pg_attribute.attnum > 0 and not pg_attribute.attisdropped
)`

// Since 18 "not null" is a constraint of its own ('n'): it is told with the column, as before 18.
const constraints = `(
  select coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
    'name', pg_constraint.conname, 'text', pg_catalog.pg_get_constraintdef(pg_constraint.oid))), '[]')
  from pg_catalog.pg_constraint
  where pg_constraint.conrelid = pg_class.oid and pg_constraint.contype in ('p', 'u', 'f', 'c', 'x')
)`

const indexes = `(
  select coalesce(pg_catalog.json_agg(pg_catalog.pg_get_indexdef(pg_index.indexrelid)), '[]')
  from pg_catalog.pg_index
  where pg_index.indrelid = pg_class.oid
    and not exists (select from pg_catalog.pg_constraint where pg_constraint.conindid = pg_index.indexrelid
      and pg_constraint.contype in ('p', 'u', 'x'))
)`

const policies = `(
  select coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
    'name', pg_policy.polname,
    'permissive', pg_policy.polpermissive,
    'command', pg_policy.polcmd,
    'roles', (
      select pg_catalog.json_agg(case when role.oid = 0 then 'public' else pg_catalog.pg_get_userbyid(role.oid)::text end)
      from pg_catalog.unnest(pg_policy.polroles) as role (oid)
    ),
    'using', pg_catalog.pg_get_expr(pg_policy.polqual, pg_policy.polrelid),
    'check', pg_catalog.pg_get_expr(pg_policy.polwithcheck, pg_policy.polrelid)
  )), '[]')
  from pg_catalog.pg_policy
  where pg_policy.polrelid = pg_class.oid
)`

const triggers = `(
  select coalesce(pg_catalog.json_agg(pg_catalog.pg_get_triggerdef(pg_trigger.oid)), '[]')
  from pg_catalog.pg_trigger
  where pg_trigger.tgrelid = pg_class.oid and not pg_trigger.tgisinternal
)`

const tablesQuery = `
  select
    pg_namespace.nspname as schema,
    pg_class.relname as name,
    pg_catalog.pg_get_userbyid(pg_class.relowner)::text as owner,
    pg_catalog.pg_get_partkeydef(pg_class.oid) as "partitionKey",
    case when pg_class.relispartition then pg_inherits.inhparent::pg_catalog.regclass::text end as "partitionOf",
    pg_catalog.pg_get_expr(pg_class.relpartbound, pg_class.oid) as "partitionBound",
    pg_class.relrowsecurity as secured,
    pg_class.relforcerowsecurity as forced,
    ${columns} as columns,
    ${constraints} as constraints,
    ${indexes} as indexes,
    ${policies} as policies,
    ${triggers} as triggers,
    ${grantsOf('pg_class.relacl', 'pg_class.relowner')} as grants
  from pg_catalog.pg_class
  join pg_catalog.pg_namespace on pg_namespace.oid = pg_class.relnamespace
  left join pg_catalog.pg_inherits on pg_inherits.inhrelid = pg_class.oid
  where ${isOurs} and pg_class.relkind in ('r', 'p')`
