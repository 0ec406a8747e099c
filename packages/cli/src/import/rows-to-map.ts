// The rows of a table as they are mapped: mended where somebody did, in the order that is asked for, the bad ones refused.
import { cellFormatOf } from './cells-of-table.ts'
import { columnsUsed } from './columns-used.ts'
import type { ImportProgress, Run } from './import-options.ts'
import type { Reporter } from './import-report.ts'
import type { FactMapping } from './mapping.ts'
import { orderRows } from './order-rows.ts'
import type { readLookups } from './read-lookups.ts'
import { lookupTables, type Mapping } from './read-mapping.ts'
import { type BadRow, type Row, readRows } from './read-rows.ts'
import type { Known } from './row-mapper.ts'

export async function* rowsInOrder(run: Run, fact: FactMapping, known: Known): AsyncGenerator<Row> {
  const { reporter } = run
  const file = fileOf(run.mapping, fact.from)
  const refuse = (row: Row, kind: string, reason: string): void => {
    reporter.count(fact.resource, 'rows')
    reporter.refuse({ resource: fact.resource, file, row, kind, reason })
  }
  const rows = goodRows(rowsOf(run, fact.from, blankRowsOf(reporter, fact.resource)), row =>
    refuse(row, row.kind, row.reason),
  )
  if (!fact.sortBy) {
    yield* rows
    return
  }
  const reading = (row: Row) => ({
    row: row.columns,
    cells: known.cells,
    lookup: known.lookup,
    runningValues: new Map(),
  })
  const read = { reading, cells: known.cells }
  yield* orderRows(fact, await Array.fromAsync(rows), read, (row, reason) =>
    refuse(row, 'unreadable', reason),
  )
}

function blankRowsOf(reporter: Reporter, resource: string): () => void {
  return () => {
    reporter.count(resource, 'rows')
    reporter.count(resource, 'skipped')
    reporter.skip(resource, 'blank_row')
  }
}

async function* goodRows(rows: AsyncIterable<Row | BadRow>, bad: (row: BadRow) => void): AsyncGenerator<Row> {
  for await (const row of rows) {
    if ('kind' in row) bad(row)
    else yield row
  }
}

/** The rows of a table, mended where somebody did, the bad ones among them where they stand. */
async function* rowsOf(run: Run, table: string, blank: () => void): AsyncGenerator<Row | BadRow> {
  const layout = run.checked.layouts.get(table)
  if (!layout) throw new TypeError(`table ${table} was not checked`)
  const file = { name: fileOf(run.mapping, table), columns: [...layout.columns, ...layout.absent] }
  for await (const row of readRows(layout, { blank, bytes: run.progress.bytes }))
    yield run.mended.mend(file, row)
}

export function lookupTablesOf(run: Run): Parameters<typeof readLookups>[0] {
  const { mapping } = run
  const used = columnsUsed(mapping)
  const sources = new Set(mapping.facts.map(fact => fact.from))
  return [...new Set(lookupTables(mapping.facts))].map(name => ({
    name,
    file: fileOf(mapping, name),
    key: mapping.tables[name]?.key ?? '',
    columns: [...(used.get(name)?.keys() ?? [])],
    cells: cellFormatOf(mapping, name),
    rows: rowsOf({ ...run, progress: SILENT }, name, () => {}),
    isSource: sources.has(name),
    isUnique: mapping.facts.some(
      fact => fact.from === name && fact.unique !== undefined && fact.unique === mapping.tables[name]?.key,
    ),
  }))
}

const SILENT: ImportProgress = { start: () => {}, bytes: () => {}, sent: () => {}, end: () => {} }

export function fileOf(mapping: Mapping, table: string): string {
  return mapping.tables[table]?.file ?? table
}
