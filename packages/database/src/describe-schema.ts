// The schema of a database as SQL text, so that a change of it can be read, compared and reviewed.
import type { Database } from './connect.ts'
import { functionTexts } from './schema-text/functions.ts'
import { schemaTexts } from './schema-text/schemas.ts'
import { sequenceTexts } from './schema-text/sequences.ts'
import type { ObjectText } from './schema-text/sql-text.ts'
import { tableTexts } from './schema-text/tables.ts'
import { viewTexts } from './schema-text/views.ts'

/**
 * Everything the migrations make, read from the catalogue: schemas, tables with columns, constraints, indexes, row-level
 * security, policies and triggers, sequences, views, functions, who owns them and who may use them. The same text comes
 * from PostgreSQL 15 to 18 for the same migrations. (The bundled PostgreSQL has no pg_dump, and its output changes with
 * its version.)
 */
export async function describeSchema(database: Pick<Database, 'query'>): Promise<string> {
  const texts: ObjectText[] = []
  for (const read of [schemaTexts, tableTexts, sequenceTexts, viewTexts, functionTexts]) {
    texts.push(...(await read(database)))
  }
  const inOrder = texts.sort(
    (a, b) => compare(a.schema, b.schema) || a.rank - b.rank || compare(a.name, b.name),
  )
  return `${inOrder.map(object => object.text).join('\n\n')}\n`
}

// by code point: the server's own order depends on its locale
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
