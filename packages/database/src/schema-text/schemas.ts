// Schemas and who may look into them.
import type { Database } from '../connect.ts'
import { type Grant, grantStatements, grantsOf, isOurs, type ObjectText, ownerStatement } from './sql-text.ts'

type Row = { readonly schema: string; readonly owner: string; readonly grants: readonly Grant[] }

/** One text a schema. Schema `public` is everywhere and nobody's: it shows only when something lies in it. */
export async function schemaTexts(database: Pick<Database, 'query'>): Promise<ObjectText[]> {
  const rows = await database.query<Row>({
    text: `
      select
        pg_namespace.nspname as schema,
        pg_catalog.pg_get_userbyid(pg_namespace.nspowner)::text as owner,
        ${grantsOf('pg_namespace.nspacl', 'pg_namespace.nspowner')} as grants
      from pg_catalog.pg_namespace
      where ${isOurs} and pg_namespace.nspname <> 'public'`,
  })
  return rows.map(({ schema, owner, grants }) => ({
    schema,
    rank: 0,
    name: schema,
    text: [
      `create schema ${schema};`,
      ...ownerStatement('schema', schema, owner),
      ...grantStatements(grants, `schema ${schema}`),
    ].join('\n'),
  }))
}
