// Sequences that stand by themselves: those of identity columns are told with their column.
import type { Database } from '../connect.ts'
import { type Grant, grantStatements, grantsOf, isOurs, type ObjectText, ownerStatement } from './sql-text.ts'

type Row = {
  readonly schema: string
  readonly name: string
  readonly owner: string
  readonly grants: readonly Grant[]
}

/** One text a sequence. */
export async function sequenceTexts(database: Pick<Database, 'query'>): Promise<ObjectText[]> {
  const rows = await database.query<Row>({
    text: `
      select
        pg_namespace.nspname as schema,
        pg_class.relname as name,
        pg_catalog.pg_get_userbyid(pg_class.relowner)::text as owner,
        ${grantsOf('pg_class.relacl', 'pg_class.relowner')} as grants
      from pg_catalog.pg_class
      join pg_catalog.pg_namespace on pg_namespace.oid = pg_class.relnamespace
      where ${isOurs} and pg_class.relkind = 'S'
        and not exists (
          select from pg_catalog.pg_depend
          where pg_depend.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and pg_depend.objid = pg_class.oid
            and pg_depend.deptype = 'i'
        )`,
  })
  return rows.map(row => {
    const name = `${row.schema}.${row.name}`
    const statements = [
      `create sequence ${name};`,
      ...ownerStatement('sequence', name, row.owner),
      ...grantStatements(row.grants, `sequence ${name}`),
    ]
    return { schema: row.schema, rank: 2, name: row.name, text: statements.join('\n') }
  })
}
