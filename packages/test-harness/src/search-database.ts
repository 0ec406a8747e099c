// Looks for words in every column of every table, and in what PostgreSQL itself remembers of columns.
import type { TestDatabase } from './postgres.ts'

/** `table: word` for every table that holds a word anywhere, whatever the case. Past row-level security. */
export async function searchDatabase(
  database: Pick<TestDatabase, 'query'>,
  words: readonly string[],
): Promise<string[]> {
  const tables = await database.query<{ name: string }>(
    `select pg_class.oid::pg_catalog.regclass::text as name
     from pg_catalog.pg_class join pg_catalog.pg_namespace on pg_namespace.oid = pg_class.relnamespace
     where pg_namespace.nspname !~ '^pg_' and pg_namespace.nspname <> 'information_schema'
       and pg_class.relkind in ('r', 'p', 'm')
     order by 1`,
  )
  const found: string[] = []
  // what ANALYZE kept of the values of columns
  for (const name of [...tables.map(table => table.name), 'pg_catalog.pg_stats']) {
    const rows = await database.query<{ word: string }>(
      `select distinct sought.word
       from ${name} as looked, pg_catalog.unnest($1::text[]) as sought (word)
       where pg_catalog.strpos(pg_catalog.lower(looked::text), pg_catalog.lower(sought.word)) > 0
       order by 1`,
      [words],
    )
    found.push(...rows.map(row => `${name}: ${row.word}`))
  }
  return found
}
