// The body of a fact, from the fields that a mapping names for a row.
import { evaluateValue } from './evaluate-value.ts'
import { type GrowingBody, pathOf, put, withoutGaps } from './field-path.ts'
import type { FactMapping } from './mapping.ts'
import { keyFieldsOf } from './natural-key.ts'
import { cellOf } from './read-cell.ts'
import { isRoundedBySpreadsheet } from './read-number.ts'
import type { FactBody, FactValue, RowContext } from './reading.ts'
import type { Field, Known, Mapper } from './row-mapper.ts'
import { Unreadable } from './unreadable.ts'
import type { ValueSpec } from './value-spec.ts'

export function bodyOf({ mapping, nullable, fields }: Mapper, reading: RowContext): FactBody {
  const growing: GrowingBody = {}
  for (const { name, path, spec } of fields) {
    const value = evaluateNamed(name, spec, reading) ?? (nullable?.has(name) ? null : undefined)
    if (value === undefined) continue
    const filled = path.map(step =>
      step.name.includes('{') ? { ...step, name: fill(step.name, reading) } : step,
    )
    put(growing, filled, value)
  }
  // A list whose parts are all empty is one that is empty.
  for (const head of fields.flatMap(({ path: [step] }) => (step?.at === undefined ? [] : [step.name]))) {
    if (growing[head] === undefined && nullable?.has(head)) growing[head] = null
  }
  const body = withoutGaps(growing)
  for (const field of [...keyFieldsOf(mapping.resource), 'account']) refuseRounded(field, body[field])
  return mapping.resource === 'signals' ? withSignals(body) : body
}

/** A list of numbers is read as such, without a word in the mapping. */
export function fieldsOf(mapping: FactMapping, numbersIn: Known['numbersIn']): Field[] {
  return Object.entries(mapping.fields).map(([name, spec]) => {
    const items = numbersIn?.get(name)
    const isPlainList = typeof spec === 'object' && spec.as === 'list' && spec.items === undefined
    return { name, path: pathOf(name), spec: items !== undefined && isPlainList ? { ...spec, items } : spec }
  })
}

// What a spreadsheet made of a long id is another's id: 1.23457E+11 stands for a million numbers.
function refuseRounded(field: string, value: FactValue | FactBody | undefined): void {
  if (typeof value !== 'string' || !isRoundedBySpreadsheet(value)) return
  throw new Unreadable(`${field}: "${value}" was rounded by a spreadsheet: write the column as text`)
}

// The API takes a list of names and values; a mapping says `signals.<name>`, or all of each: `signals[0].name`.
function withSignals(body: FactBody): FactBody {
  if (Array.isArray(body.signals)) return body
  const named = (body.signals ?? {}) as FactBody
  const signals = leaves(named, []).map(([name, value]) => ({ name, value }))
  return { ...body, signals: signals as unknown as FactValue }
}

function leaves(body: FactBody, path: readonly string[]): [string, FactValue][] {
  return Object.entries(body).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? leaves(value as FactBody, [...path, name])
      : [[[...path, name].join('.'), value as FactValue] as [string, FactValue]],
  )
}

// `counts.{feature_name}`: the field's own name may hold a column.
function fill(part: string, { row, cells }: RowContext): string {
  return part.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const text = cellOf(name, row, cells)
    if (text === undefined) throw new Unreadable(`${part}: column "${name}" is empty, and names the field`)
    return text
  })
}

function evaluateNamed(path: string, spec: ValueSpec, reading: RowContext): FactValue | undefined {
  try {
    return evaluateValue(spec, reading)
  } catch (error) {
    if (error instanceof Unreadable) throw new Unreadable(`${path}: ${error.message}`)
    throw error
  }
}
