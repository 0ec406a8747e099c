// What is known while the rows of one table are mapped.
import type { CellFormat } from './cell-format.ts'
import type { FieldPath } from './field-path.ts'
import type { Reporter } from './import-report.ts'
import type { FactMapping } from './mapping.ts'
import type { Seen } from './natural-key.ts'
import type { Lookup, RunningValues } from './reading.ts'
import type { ValueSpec } from './value-spec.ts'

export type Field = { readonly name: string; readonly spec: ValueSpec; readonly path: FieldPath }

export type Known = {
  readonly lookup: Lookup
  readonly reporter: Reporter
  readonly cells: CellFormat
  /** The currency of amounts when neither value, fact nor table names one. */
  readonly currency?: string | undefined
  /** What was said before in this import; undefined where rows add up, and none contradicts another. */
  readonly seen?: Seen | undefined
  /** Place of the fact in the mapping. */
  readonly entry: number
  /** Fields that `null` clears: an empty cell says that there is no value. */
  readonly nullable?: ReadonlySet<string> | undefined
  /** Fields that take a list of numbers. */
  readonly numbersIn?: ReadonlyMap<string, 'integer' | 'number'> | undefined
}

export type Mapper = Known & {
  readonly fields: readonly Field[]
  readonly mapping: FactMapping
  readonly file: string
  readonly runningValues: RunningValues
}
