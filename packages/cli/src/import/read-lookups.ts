// The tables that others look rows up in, held in memory: their keys, and the columns that are asked for.

import type { CellFormat } from './cell-format.ts'
import { evaluateValue } from './evaluate-value.ts'
import type { Reporter } from './import-report.ts'
import { cellOf } from './read-cell.ts'
import type { BadRow, Row } from './read-rows.ts'
import type { Columns, Lookup } from './reading.ts'
import { Unreadable } from './unreadable.ts'
import type { LookupSpec, ValueSpec } from './value-spec.ts'

export type LookupTable = {
  readonly name: string
  readonly file: string
  readonly key: ValueSpec
  readonly columns: readonly string[]
  readonly cells: CellFormat
  readonly rows: AsyncIterable<Row | BadRow>
  /** True when a fact is made of its rows: then what is wrong with them is said there. */
  readonly isSource: boolean
  /** True when a fact refuses all rows but the first of a key: then the others are not found either. */
  readonly isUnique: boolean
}

/** Reads each table once. A row that is found by no key, or cannot be read, is passed over; `reporter` hears of both. */
export async function readLookups(tables: readonly LookupTable[], reporter: Reporter): Promise<Lookup> {
  const byTable = new Map<string, { readonly rows: Map<string, Columns[]>; readonly cells: CellFormat }>()
  for (const table of tables)
    byTable.set(table.name, { rows: await rowsByKey(table, reporter), cells: table.cells })
  return (spec, key) => {
    const table = byTable.get(spec.table)
    const found = table?.rows.get(key)
    if (!table || !found) {
      reporter.missLookup(spec.table)
      return undefined
    }
    return { text: chosen(spec, key, found, table.cells), cells: table.cells }
  }
}

async function rowsByKey(table: LookupTable, reporter: Reporter): Promise<Map<string, Columns[]>> {
  const rows = new Map<string, Columns[]>()
  const refuse = (row: Row, kind: string, reason: string): void => {
    if (!table.isSource)
      reporter.refuse({ resource: `look-up ${table.name}`, file: table.file, row, kind, reason })
  }
  for await (const row of table.rows) {
    if ('kind' in row) {
      refuse(row, row.kind, row.reason)
      continue
    }
    try {
      const key = evaluateValue(table.key, keyReading(row, table.cells))
      if (key === undefined) continue
      const kept = Object.fromEntries(table.columns.map(column => [column, row.columns[column] ?? '']))
      const known = rows.get(String(key))
      if (known && !table.isUnique) known.push(kept)
      else if (!known) rows.set(String(key), [kept])
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      refuse(row, 'unreadable', `key: ${error.message}`)
    }
  }
  return rows
}

function chosen(
  spec: Pick<LookupSpec, 'table' | 'column' | 'take'>,
  key: string,
  found: readonly Columns[],
  cells: CellFormat,
): string | undefined {
  const texts = found.map(columns => cellOf(spec.column, columns, cells))
  if (spec.take === 'first') return texts[0]
  if (spec.take === 'last') return texts.at(-1)
  if (texts.every(text => text === texts[0])) return texts[0]
  throw new Unreadable(
    `${spec.table} has ${found.length} rows with the key "${key}" that differ in ${spec.column}: say \`take: first\` or \`take: last\``,
  )
}

function keyReading(row: Row, cells: CellFormat): Parameters<typeof evaluateValue>[1] {
  return { row: row.columns, cells, lookup: () => undefined, runningValues: new Map() }
}
