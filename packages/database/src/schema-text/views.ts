// Views, with their query as PostgreSQL understood it.
import type { Database } from '../connect.ts'
import { type Grant, grantStatements, grantsOf, isOurs, type ObjectText, ownerStatement } from './sql-text.ts'

type Row = {
  readonly schema: string
  readonly name: string
  readonly materialized: boolean
  readonly owner: string
  readonly options: readonly string[] | null
  readonly query: string
  readonly grants: readonly Grant[]
}

/** One text a view. */
export async function viewTexts(database: Pick<Database, 'query'>): Promise<ObjectText[]> {
  const rows = await database.query<Row>({
    text: `
      select
        pg_namespace.nspname as schema,
        pg_class.relname as name,
        pg_class.relkind = 'm' as materialized,
        pg_catalog.pg_get_userbyid(pg_class.relowner)::text as owner,
        pg_class.reloptions as options,
        pg_catalog.pg_get_viewdef(pg_class.oid, true) as query,
        ${grantsOf('pg_class.relacl', 'pg_class.relowner')} as grants
      from pg_catalog.pg_class
      join pg_catalog.pg_namespace on pg_namespace.oid = pg_class.relnamespace
      where ${isOurs} and pg_class.relkind in ('v', 'm')`,
  })
  return rows.map(row => {
    const name = `${row.schema}.${row.name}`
    const kind = row.materialized ? 'materialized view' : 'view'
    const options = row.options === null ? '' : ` with (${row.options.toSorted().join(', ')})`
    const statements = [
      `create ${kind} ${name}${options} as\n${unqualified(row.query.trimEnd())}`,
      ...ownerStatement(kind, name, row.owner),
      ...grantStatements(row.grants, name),
    ]
    return { schema: row.schema, rank: 3, name: row.name, text: statements.join('\n') }
  })
}

// PostgreSQL 15 names the table (by its alias) before each column of a view of one table, 16 and later do not, or in the condition alone where a
// subquery of it reads the row. What stands in subqueries is alike, and so are views of several tables.
function unqualified(query: string): string {
  const parts = bySubquery(query)
  const outside = parts.flatMap(({ text, isSubquery }) => (isSubquery ? [] : text)).join('')
  const [, named, alias = named] = /\bFROM (?:\w+\.)?(\w+)(?: (\w+))?;?$/m.exec(outside) ?? []
  if (alias === undefined || /\b(JOIN|UNION)\b/.test(query)) return query
  // A schema may have the name of its table.
  const qualifier = new RegExp(`(?<!FROM )\\b${alias}\\.`, 'g')
  return parts.map(({ text, isSubquery }) => (isSubquery ? text : text.replaceAll(qualifier, ''))).join('')
}

type Part = { readonly text: string; readonly isSubquery: boolean }

/** Its text in order, each outermost subquery with its parentheses apart. */
function bySubquery(query: string): Part[] {
  const from = query.search(/\( ?SELECT\b/)
  if (from < 0) return [{ text: query, isSubquery: false }]
  let until = from
  let depth = 0
  do {
    const each = query[until++]
    depth += each === '(' ? 1 : each === ')' ? -1 : 0
  } while (depth > 0 && until < query.length)
  return [
    { text: query.slice(0, from), isSubquery: false },
    { text: query.slice(from, until), isSubquery: true },
    ...bySubquery(query.slice(until)),
  ]
}
