// What a row's values are read from: its cells, how they are written, other tables, and the rows before.
import type { CellFormat } from './cell-format.ts'
import type { Decimal } from './decimal.ts'
import type { LookupSpec } from './value-spec.ts'

export type Columns = Readonly<Record<string, string>>
export type FactValue = string | number | boolean | null | readonly (string | number | boolean | null)[]

/** A cell of another table, with that table's way of writing. */
export type Found = { readonly text: string | undefined; readonly cells: CellFormat }

/** Finds a row of another table; undefined when there is none. Throws Unreadable when several disagree. */
export type Lookup = (spec: Pick<LookupSpec, 'table' | 'column' | 'take'>, key: string) => Found | undefined

/** What is remembered across the rows of one fact: running totals and carried values. */
export type RunningValues = Map<string, Decimal | string>

export type RowContext = {
  readonly row: Columns
  readonly cells: CellFormat
  readonly lookup: Lookup
  readonly runningValues: RunningValues
  /** The currency that the row's fact names, or that is the only one of the mapping. */
  readonly currency?: (() => string | undefined) | undefined
}

/** What is sent of a fact: values by field, nested where the API nests them. */
export type FactBody = { readonly [field: string]: FactValue | FactBody }
