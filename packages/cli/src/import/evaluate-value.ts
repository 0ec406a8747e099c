// Turns a mapping's value into what the fact will hold, from one row, other tables and the rows before.
import { addMonths, day } from '@rung/kernel'
import type { CellFormat } from './cell-format.ts'
import { smallest } from './compare-values.ts'
import { convert, decimalFromRaw, type Raw, rawText } from './convert-value.ts'
import {
  add,
  type Decimal,
  decimalOf,
  divide,
  multiply,
  subtract,
  toNumber,
  toText,
  wholeUnits,
} from './decimal.ts'
import { listFrom } from './list-from.ts'
import { mapValue } from './map-value.ts'
import { cellOf, fillTemplate, hashOf, textOf } from './read-cell.ts'
import { numberFrom } from './read-number.ts'
import type { FactValue, RowContext } from './reading.ts'
import { carry, runningTotal } from './running-values.ts'
import { Unreadable } from './unreadable.ts'
import { ARITHMETIC, type Operand, type Scalar, type ValueObject, type ValueSpec } from './value-spec.ts'

type Sourced = { readonly value: FactValue | Decimal | undefined; readonly cells: CellFormat }

const EMPTY = undefined
const NO_TEXTS: ReadonlySet<string> = new Set()

/** The value, or undefined when it is empty. Throws {@link Unreadable}. A bare text names a column. */
export function evaluateValue(spec: ValueSpec, reading: RowContext): FactValue | undefined {
  if (typeof spec === 'string') return cellOf(spec, reading.row, reading.cells)
  const found = evaluateObject(spec, reading) ?? spec.default ?? EMPTY
  if (found === EMPTY && spec.required) throw new Unreadable('is empty, and required')
  return found
}

function evaluateObject(spec: ValueObject, reading: RowContext): FactValue | undefined {
  const sourced = sourceOf(spec, reading)
  const cells = cellsOf(spec, sourced.cells)
  if (isList(sourced.value)) return sourced.value
  const present = cleaned(spec, sourced.value)
  if (present === EMPTY) return EMPTY
  if (spec.as === 'list') return listFrom(rawText(present), spec, cells)
  const mapped = spec.map ? mapValue(spec.map, rawText(present), spec.default) : present
  if (mapped === null || mapped === EMPTY) return EMPTY
  const computed = compute(spec, mapped, reading, cells)
  if (computed === EMPTY) return EMPTY
  return later(
    spec,
    convert(computed, spec, cells, () => currencyOf(spec, reading, cells)),
    reading,
  )
}

// Made anew only where a value says so itself: it is asked for each cell.
function cellsOf({ decimal, thousands }: ValueObject, cells: CellFormat): CellFormat {
  if (decimal === undefined && thousands === undefined) return cells
  return { ...cells, decimal: decimal ?? cells.decimal, thousands: thousands ?? cells.thousands }
}

function sourceOf(spec: ValueObject, reading: RowContext): Sourced {
  const { row, cells } = reading
  if (spec.lookup) {
    const key = evaluateValue(spec.lookup.by, reading)
    const found = key === EMPTY ? EMPTY : reading.lookup(spec.lookup, String(key))
    return { value: found?.text, cells: found?.cells ?? cells }
  }
  return { value: valueIn(spec, reading, row, cells), cells }
}

function valueIn(
  spec: ValueObject,
  reading: RowContext,
  row: RowContext['row'],
  cells: CellFormat,
): FactValue | Decimal | undefined {
  if (spec.column !== undefined) return cellOf(spec.column, row, cells)
  if (spec.const !== undefined) return spec.const
  if (spec.template !== undefined) return fillTemplate(spec.template, row, cells)
  if (spec.hash !== undefined) return hashOf(spec.hash, row, cells)
  if (spec.firstOf) {
    for (const option of spec.firstOf) {
      const found = evaluateValue(option, reading)
      if (found !== EMPTY) return found
    }
    return EMPTY
  }
  if (spec.minOf) return smallest(presentOf(spec.minOf, reading), cells, 1)
  if (spec.maxOf) return smallest(presentOf(spec.maxOf, reading), cells, -1)
  if (spec.runningTotal) return runningTotal(spec.runningTotal, reading)
  return spec.carry ? carry(spec.carry, reading) : EMPTY
}

function presentOf(specs: readonly ValueSpec[], reading: RowContext): FactValue[] {
  return specs.map(spec => evaluateValue(spec, reading)).filter(value => value !== EMPTY)
}

function cleaned(spec: ValueObject, value: Scalar | Decimal | undefined): Raw | undefined {
  if (value === EMPTY || value === null) return EMPTY
  if (typeof value !== 'string') return value
  let text = value
  for (const part of spec.strip ?? []) text = text.replaceAll(part, '')
  const kept = textOf(text, spec.empty ? new Set(spec.empty) : NO_TEXTS)
  return kept === EMPTY ? EMPTY : inCase(kept, spec.case)
}

function inCase(text: string, form: ValueObject['case']): string {
  if (form === 'lower') return text.toLowerCase()
  if (form === 'upper') return text.toUpperCase()
  if (form !== 'snake') return text
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '')
}

// An operand that is empty makes the whole empty: what is not known is not zero.
function compute(spec: ValueObject, start: Raw, reading: RowContext, cells: CellFormat): Raw | undefined {
  let result: Raw = start
  for (const operation of ARITHMETIC) {
    const operands = spec[operation]
    for (const operand of operands === undefined ? [] : [operands].flat()) {
      const number = operandFrom(operand, reading)
      if (number === EMPTY) return EMPTY
      result = OPERATIONS[operation](decimalFromRaw(result, cells), number)
    }
  }
  return result
}

function operandFrom(operand: Operand, reading: RowContext): Decimal | undefined {
  const found = typeof operand === 'number' ? operand : evaluateValue(operand, reading)
  if (found === EMPTY) return EMPTY
  return typeof found === 'number' ? decimalOf(found) : numberFrom(String(found), reading.cells)
}

function later(spec: ValueObject, value: FactValue, reading: RowContext): FactValue | undefined {
  if (spec.addMonths !== undefined) {
    const months = operandFrom(spec.addMonths, reading)
    return months && addMonths(day(String(value)), wholeOf(months, 'months'))
  }
  if (spec.addMinutes === undefined) return value
  const minutes = operandFrom(spec.addMinutes, reading)
  return (
    minutes && new Date(Date.parse(String(value)) + Math.round(toNumber(minutes) * MINUTE_MS)).toISOString()
  )
}

const MINUTE_MS = 60_000

function wholeOf(number: Decimal, what: string): number {
  const whole = wholeUnits(number, 0)
  if (whole === undefined) throw new Unreadable(`"${toText(number)}" ${what} are not whole`)
  return Number(whole)
}

const OPERATIONS = { multiply, add, subtract, divide: quotient } as const

function quotient(a: Decimal, b: Decimal): Decimal {
  if (b.units === 0n) throw new Unreadable('divides by zero')
  return divide(a, b)
}

function currencyOf(spec: ValueObject, reading: RowContext, cells: CellFormat): string {
  const own = spec.currency
  const found =
    own === undefined
      ? (reading.currency?.() ?? cells.currency)
      : typeof own === 'string'
        ? own
        : evaluateValue(own, reading)
  if (found === undefined) throw new Unreadable('the row names no currency, and its amount needs one')
  return String(found)
}

function isList(value: FactValue | Decimal | undefined): value is readonly Scalar[] {
  return Array.isArray(value)
}
