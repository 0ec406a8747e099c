// A value as the type that a mapping gives it. Reads nothing that is not plainly of that type.
import { addDays, isDay } from '@rung/kernel'
import type { CellFormat } from './cell-format.ts'
import { currencyDecimals } from './currency-decimals.ts'
import { type Decimal, decimalOf, multiply, roundedUnits, toNumber, toText, wholeUnits } from './decimal.ts'
import { isRoundedBySpreadsheet, numberFrom } from './read-number.ts'
import { dayFrom, instantFrom, type TimeFormat } from './read-time.ts'
import type { FactValue } from './reading.ts'
import { Unreadable } from './unreadable.ts'
import type { ValueObject } from './value-spec.ts'

export type Raw = string | number | boolean | Decimal

const TRUE = ['true', 't', 'yes', 'y', '1', 'on']
const FALSE = ['false', 'f', 'no', 'n', '0', 'off']
const PERCENT: Decimal = { units: 1n, scale: 2 }

/** The value as `spec.as`; left out, a text stays as it stands and a constant or mapped value keeps its type. */
export function convert(raw: Raw, spec: ValueObject, cells: CellFormat, currency: () => string): FactValue {
  switch (spec.as) {
    case 'integer':
      return integerFrom(raw, spec, cells)
    case 'number':
      return toNumber(decimalFromRaw(raw, cells))
    case 'percent':
      return toNumber(multiply(decimalFromRaw(withoutPercent(raw), cells), PERCENT))
    case 'minor':
      return minorFrom(raw, spec, cells, currency())
    case 'boolean':
      return booleanFrom(raw)
    case 'day':
      return laterBy(dayFrom(rawText(raw), timeFormatOf(spec, cells), cells), spec.addDays)
    case 'instant':
      return instantFrom(rawText(raw), timeFormatOf(spec, cells), cells)
    case 'text':
      return rawText(raw)
    default:
      return laterBy(typeof raw === 'object' ? toNumber(raw) : raw, spec.addDays)
  }
}

/** A number out of whatever was found. Throws {@link Unreadable}. */
export function decimalFromRaw(raw: Raw, cells: CellFormat): Decimal {
  if (typeof raw === 'object') return raw
  if (typeof raw === 'number') return decimalOf(raw)
  return numberFrom(String(raw), cells)
}

/** True or false. Throws {@link Unreadable}. */
export function booleanFrom(raw: Raw): boolean {
  const text = rawText(raw).toLowerCase()
  if (TRUE.includes(text)) return true
  if (FALSE.includes(text)) return false
  throw new Unreadable(`"${rawText(raw)}" is neither true nor false: say by \`map\` which it is`)
}

export function timeFormatOf(spec: ValueObject, cells: Pick<CellFormat, 'zone'>): TimeFormat {
  return {
    format: spec.format,
    epoch: spec.epoch,
    excel: spec.excel === true ? 1900 : spec.excel,
    zone: spec.zone ?? cells.zone,
  }
}

export function rawText(raw: Raw): string {
  return typeof raw === 'object' ? toText(raw) : String(raw)
}

function integerFrom(raw: Raw, spec: ValueObject, cells: CellFormat): number {
  const decimal = countFrom(raw, cells)
  const whole = spec.round === undefined ? wholeUnits(decimal, 0) : roundedUnits(decimal, 0)
  if (whole === undefined) {
    throw new Unreadable(`"${rawText(raw)}" is not a whole number: \`round: half_up\` would make it one`)
  }
  return safe(whole, raw)
}

function minorFrom(raw: Raw, spec: ValueObject, cells: CellFormat, currency: string): number {
  const decimals = currencyDecimals(currency)
  const decimal = countFrom(raw, cells)
  const minor = spec.round === undefined ? wholeUnits(decimal, decimals) : roundedUnits(decimal, decimals)
  if (minor === undefined) {
    throw new Unreadable(
      `"${rawText(raw)}" has more decimals than ${currency.toUpperCase()} has (${decimals}): is the currency right? \`round: half_up\` rounds`,
    )
  }
  return safe(minor, raw)
}

function countFrom(raw: Raw, cells: CellFormat): Decimal {
  if (typeof raw === 'string' && isRoundedBySpreadsheet(raw)) {
    throw new Unreadable(
      `"${raw}" was rounded by a spreadsheet: write the column as text or as a plain number`,
    )
  }
  return decimalFromRaw(raw, cells)
}

function safe(whole: bigint, raw: Raw): number {
  const number = Number(whole)
  if (!Number.isSafeInteger(number))
    throw new Unreadable(`"${rawText(raw)}" is too large to be counted exactly`)
  return number
}

function withoutPercent(raw: Raw): Raw {
  return typeof raw === 'string' ? raw.replace(/\s*%$/, '') : raw
}

function laterBy<T extends FactValue>(value: T, days: number | undefined): T | string {
  if (days === undefined) return value
  const day = String(value)
  if (!isDay(day)) throw new Unreadable(`addDays needs a day and found "${day}"`)
  return addDays(day, days)
}
