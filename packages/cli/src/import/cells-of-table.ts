// How the cells of a table are written, by the words of a mapping.
import { type CellFormat, EMPTY_BY_DEFAULT } from './cell-format.ts'
import type { MappingWords } from './mapping.ts'

/** How the cells of a table are written: what the table says, else what is said for all, else the usual. */
export function cellFormatOf(mapping: MappingWords, table: string): CellFormat {
  const declared = { ...mapping, ...mapping.tables[table] }
  return {
    decimal: declared.decimal ?? '.',
    thousands: declared.thousands,
    zone: declared.zone,
    empty: new Set(declared.empty ?? EMPTY_BY_DEFAULT),
    currency: declared.currency,
  }
}
