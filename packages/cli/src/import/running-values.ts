// What a value takes from the rows before: a total so far, the last one that was there.
import { add, type Decimal } from './decimal.ts'
import { cellOf } from './read-cell.ts'
import { numberFrom } from './read-number.ts'
import type { RowContext } from './reading.ts'
import { Unreadable } from './unreadable.ts'
import type { ValueObject } from './value-spec.ts'

export function runningTotal(spec: NonNullable<ValueObject['runningTotal']>, reading: RowContext): Decimal {
  const { runningValues, row, cells } = reading
  const key = memoryKey('total', spec, reading)
  const before = runningValues.get(key) ?? { units: 0n, scale: 0 }
  if (typeof before === 'string') throw new Unreadable(before)
  const text = cellOf(spec.column, row, cells)
  try {
    const total = text === undefined ? before : add(before, numberFrom(text, cells))
    runningValues.set(key, total)
    return total
  } catch (error) {
    // Every later total of the key would lack this row.
    runningValues.set(key, `the total of ${spec.column} is unknown: an earlier row holds "${text}"`)
    throw error
  }
}

export function carry(spec: NonNullable<ValueObject['carry']>, reading: RowContext): string | undefined {
  const key = memoryKey('carry', spec, reading)
  const own = cellOf(spec.column, reading.row, reading.cells)
  if (own !== undefined) reading.runningValues.set(key, own)
  const held = reading.runningValues.get(key)
  return held === undefined ? undefined : String(held)
}

function memoryKey(
  kind: string,
  spec: { readonly column: string; readonly per: string | readonly string[] },
  { row, cells }: RowContext,
): string {
  return JSON.stringify([kind, spec.column, ...[spec.per].flat().map(name => cellOf(name, row, cells) ?? '')])
}
