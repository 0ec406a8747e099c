// Puts rows in the order of a mapping's `sortBy`: numbers by size, days and times by time, anything else as text.
import type { CellFormat } from './cell-format.ts'
import { compareCells, compareSides, kindOf, type Side } from './compare-values.ts'
import { evaluateValue } from './evaluate-value.ts'
import type { FactMapping, SortKey } from './mapping.ts'
import type { Row } from './read-rows.ts'
import type { RowContext } from './reading.ts'
import { Unreadable } from './unreadable.ts'
import type { ValueSpec } from './value-spec.ts'

type Key = { readonly spec: ValueSpec; readonly sign: 1 | -1 }
type Keyed = { readonly row: Row; readonly sides: readonly (Side | undefined)[] }

/**
 * The rows in order; equal ones stay as they stand, empty ones come first. A row whose key cannot be read has no place:
 * it is handed to `unreadable`.
 */
export function orderRows(
  fact: Pick<FactMapping, 'sortBy' | 'fields'>,
  rows: readonly Row[],
  read: { readonly reading: (row: Row) => RowContext; readonly cells: CellFormat },
  unreadable: (row: Row, reason: string) => void,
): Row[] {
  const keys = (fact.sortBy ?? []).map(key => keyOf(key, fact.fields))
  const keyed: Keyed[] = []
  for (const row of rows) {
    try {
      const reading = read.reading(row)
      keyed.push({ row, sides: keys.map(({ spec }) => sideOf(spec, reading)) })
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      unreadable(row, `sortBy: ${error.message}`)
    }
  }
  const compare = (a: Keyed, b: Keyed): number => {
    for (const [index, { sign }] of keys.entries()) {
      const order = sign * compareKeys(a.sides[index], b.sides[index], read.cells)
      if (order !== 0) return order
    }
    return a.row.line - b.row.line
  }
  return keyed.toSorted(compare).map(({ row }) => row)
}

// A column that a field reads as a time or a number is that in the order, too.
function keyOf(key: SortKey, fields: FactMapping['fields']): Key {
  if (typeof key === 'string') {
    const typed = Object.values(fields).find(
      spec => typeof spec === 'object' && spec.column === key && ORDERED.has(spec.as ?? '') && !spec.map,
    )
    return { spec: typed ?? key, sign: 1 }
  }
  const { descending, ...spec } = key
  return { spec, sign: descending ? -1 : 1 }
}

const ORDERED = new Set(['integer', 'number', 'percent', 'day', 'instant'])

function sideOf(spec: ValueSpec, reading: RowContext): Side | undefined {
  const value = evaluateValue(spec, reading)
  if (value === undefined) return undefined
  const kind = kindOf(spec)
  // A date that has no order as it is written is found here, where its row is known.
  if (kind === undefined) compareCells(String(value), String(value), reading.cells)
  return { value, kind }
}

function compareKeys(a: Side | undefined, b: Side | undefined, cells: CellFormat): number {
  if (!a || !b) return (a ? 1 : 0) - (b ? 1 : 0)
  if (a.kind === undefined) return compareCells(String(a.value), String(b.value), cells)
  return compareSides(a, b, cells)
}
