// Turns a mapping's value into what the fact will hold, from one row, other tables and the rows before.
import { addDays, isDay } from '@rung/kernel'
import type { ValueSpec } from './mapping.ts'

export type Columns = Readonly<Record<string, string>>
export type Lookup = (table: string, key: string) => Columns | undefined
export type FactValue = string | number | boolean | null | readonly (string | number | boolean | null)[]

/** What is remembered across the rows of one fact: running totals and carried values. */
export type Memory = Map<string, number | string>

export type Reading = { readonly row: Columns; readonly lookup: Lookup; readonly memory: Memory }

/** A value that cannot be read: names the column and what was found. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

const EMPTY = undefined

/** The value, or undefined when it is empty. Throws {@link Unreadable}. A bare text names a column. */
export function evaluateValue(spec: ValueSpec, reading: Reading): FactValue | undefined {
  if (typeof spec === 'string') return columnOf(spec, reading.row)
  const raw = source(spec, reading)
  const present = raw === '' || raw === null ? EMPTY : raw
  if (present === EMPTY) return spec.default ?? EMPTY
  if (Array.isArray(present)) return present
  const mapped = spec.map ? mapValue(spec.map, String(present), spec.default) : present
  if (mapped === null || mapped === EMPTY) return spec.default ?? EMPTY
  const scaled = spec.multiply === undefined ? mapped : numberFrom(String(mapped)) * spec.multiply
  const typed = convert(scaled as string | number | boolean, spec.as)
  if (spec.addDays === undefined) return typed
  const day = String(typed)
  if (!isDay(day)) throw new Unreadable(`addDays needs a day and found "${day}"`)
  return addDays(day, spec.addDays)
}

function source(spec: Exclude<ValueSpec, string>, reading: Reading): FactValue | undefined {
  if (spec.column !== undefined) return columnOf(spec.column, reading.row)
  if (spec.const !== undefined) return spec.const
  if (spec.template !== undefined) return fillTemplate(spec.template, reading.row)
  if (spec.lookup) {
    const key = columnOf(spec.lookup.by, reading.row)
    const found = key === EMPTY ? EMPTY : reading.lookup(spec.lookup.table, key)
    return found && columnOf(spec.lookup.column, found)
  }
  if (spec.firstOf) {
    for (const option of spec.firstOf) {
      const found = evaluateValue(option, reading)
      if (found !== EMPTY) return found
    }
    return EMPTY
  }
  if (spec.runningTotal) return runningTotal(spec.runningTotal, reading)
  if (spec.carry) return carry(spec.carry, reading)
  throw new Unreadable('a value needs one of column, const, template, lookup, firstOf, runningTotal, carry')
}

function columnOf(name: string, row: Columns): string | undefined {
  const text = row[name]
  if (text === undefined) throw new Unreadable(`there is no column "${name}"`)
  return text.trim() === '' ? EMPTY : text.trim()
}

function fillTemplate(template: string, row: Columns): string | undefined {
  let empty = false
  const text = template.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const part = columnOf(name, row)
    if (part === EMPTY) empty = true
    return part ?? ''
  })
  return empty ? EMPTY : text
}

function runningTotal(spec: { column: string; per: string }, { row, memory }: Reading): number {
  const key = `total ${spec.column} ${columnOf(spec.per, row) ?? ''}`
  // Cents, so that a sum of decimals does not drift.
  const total = Number(memory.get(key) ?? 0) + Math.round(numberFrom(columnOf(spec.column, row) ?? '0') * 100)
  memory.set(key, total)
  return total / 100
}

function carry(spec: { column: string; per: string }, { row, memory }: Reading): string | undefined {
  const key = `carry ${spec.column} ${columnOf(spec.per, row) ?? ''}`
  const own = columnOf(spec.column, row)
  if (own !== EMPTY) memory.set(key, own)
  const held = memory.get(key)
  return held === undefined ? EMPTY : String(held)
}

function mapValue(
  map: Readonly<Record<string, unknown>>,
  text: string,
  otherwise: unknown,
): string | number | boolean | null {
  if (Object.hasOwn(map, text)) return map[text] as string | number | boolean | null
  if (otherwise !== undefined) return otherwise as string | number | boolean | null
  throw new Unreadable(`"${text}" is none of ${Object.keys(map).join(', ')}`)
}

function convert(value: string | number | boolean, as: string): FactValue {
  const text = String(value)
  switch (as) {
    case 'integer': {
      const number = numberFrom(text)
      if (!Number.isInteger(number)) throw new Unreadable(`"${text}" is not a whole number`)
      return number
    }
    case 'number':
      return numberFrom(text)
    case 'minor':
      return Math.round(numberFrom(text) * 100)
    case 'boolean':
      return booleanFrom(text)
    case 'day':
      return dayFrom(text)
    case 'instant':
      return instantFrom(text)
    case 'list':
      return text.split(/[;|]/).map(part => part.trim())
    // Text as it stands; a constant or a mapped value keeps its own type.
    default:
      return value
  }
}

function numberFrom(text: string): number {
  const number = Number(text)
  if (text.trim() === '' || !Number.isFinite(number)) throw new Unreadable(`"${text}" is not a number`)
  return number
}

function booleanFrom(text: string): boolean {
  const lower = text.toLowerCase()
  if (['true', 't', 'yes', '1'].includes(lower)) return true
  if (['false', 'f', 'no', '0'].includes(lower)) return false
  throw new Unreadable(`"${text}" is neither true nor false`)
}

function dayFrom(text: string): string {
  const day = text.slice(0, 10)
  if (!isDay(day)) throw new Unreadable(`"${text}" does not begin with a day written YYYY-MM-DD`)
  return day
}

// A time without a zone is UTC: exports of warehouses say so seldom, and mean it mostly.
function instantFrom(text: string): string {
  const iso = text.replace(' ', 'T')
  const zoned = /([zZ]|[+-]\d{2}:?\d{2})$/.test(iso)
    ? iso
    : iso.length === 10
      ? `${iso}T00:00:00Z`
      : `${iso}Z`
  const ms = Date.parse(zoned)
  if (Number.isNaN(ms)) throw new Unreadable(`"${text}" is not an instant`)
  return new Date(ms).toISOString()
}
