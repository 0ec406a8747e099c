// Rows of one table to facts of one resource: refuses by the mapping's rules, flags, and builds the bodies.
import type { CellFormat } from './cell-format.ts'
import { conditionHolds } from './condition-holds.ts'
import { evaluateValue } from './evaluate-value.ts'
import { type FieldPath, type GrowingBody, pathOf, put, withoutGaps } from './field-path.ts'
import type { Reporter } from './import-report.ts'
import type { FactMapping } from './mapping.ts'
import { keyFieldsOf, missingKey, type Seen } from './natural-key.ts'
import { cellOf } from './read-cell.ts'
import { isRoundedBySpreadsheet } from './read-number.ts'
import type { Row } from './read-rows.ts'
import type { FactBody, FactValue, Lookup, RowContext, RunningValues } from './reading.ts'
import { Unreadable } from './unreadable.ts'
import type { ValueSpec } from './value-spec.ts'

export type Flag = { readonly kind: string; readonly why: string }
export type MappedFact = {
  /** The rows it was made of: one, or all of an account and day. */
  readonly rows: readonly Row[]
  readonly body: FactBody
  readonly flags: readonly Flag[]
}

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

type Field = { readonly name: string; readonly spec: ValueSpec; readonly path: FieldPath }
type Mapper = Known & {
  readonly fields: readonly Field[]
  readonly mapping: FactMapping
  readonly file: string
  readonly runningValues: RunningValues
}

/** Maps rows one by one, in order. Refused rows go to the reporter; what is yielded is to be sent. */
export async function* mapRows(
  mapping: FactMapping,
  file: string,
  rows: AsyncIterable<Row> | Iterable<Row>,
  known: Known,
): AsyncGenerator<MappedFact> {
  const mapper: Mapper = {
    ...known,
    mapping,
    file,
    runningValues: new Map(),
    fields: fieldsOf(mapping, known.numbersIn),
  }
  const passed = { unique: new Set<string>(), distinct: new Set<string>() }
  for await (const row of rows) {
    known.reporter.count(mapping.resource, 'rows')
    const refuse = (kind: string, reason: string): void =>
      known.reporter.refuse({ resource: mapping.resource, file, row, kind, reason })
    try {
      const fact = mapRow(mapper, row, passed, refuse)
      if (fact) yield fact
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      refuse('unreadable', error.message)
    }
  }
}

function mapRow(
  mapper: Mapper,
  row: Row,
  passed: Record<'unique' | 'distinct', Set<string>>,
  refuse: (kind: string, reason: string) => void,
): MappedFact | undefined {
  const { mapping, reporter } = mapper
  const reading = readingOf(mapper, row)
  if (mapping.where && !conditionHolds(mapping.where, reading)) return skip(mapper)
  if (mapping.distinct && isRepeated(passed.distinct, distinctOf(mapping.distinct, reading))) {
    return skip(mapper, 'repeated_row')
  }
  const id = mapping.unique === undefined ? undefined : cellOf(mapping.unique, row.columns, mapper.cells)
  if (id !== undefined && isRepeated(passed.unique, id)) {
    refuse('duplicate_id', `${mapping.unique} ${id} stands in an earlier row`)
    return undefined
  }
  const broken = mapping.rejects.find(rule => conditionHolds(rule.when, reading))
  if (broken) {
    refuse(broken.kind, broken.why)
    return undefined
  }
  const body = bodyOf(mapper, reading)
  const missing = missingKey(mapping.resource, body)
  if (missing !== undefined) {
    refuse('no_key', `${missing} is empty: without a key the row would be another fact at each import`)
    return undefined
  }
  const said = mapper.seen?.check(mapper.entry, body) ?? 'new'
  if (said === 'repeated') return skip(mapper, 'repeated_row')
  if (said !== 'new') {
    refuse(
      'duplicate_id',
      `an earlier row says otherwise of ${said.contradicts}: keep one, or say by \`where\` which`,
    )
    return undefined
  }
  return { rows: [row], body, flags: flagsOf(mapping, reading, reporter) }
}

function skip({ mapping, reporter }: Mapper, kind?: string): undefined {
  reporter.count(mapping.resource, 'skipped')
  if (kind !== undefined) reporter.skip(mapping.resource, kind)
}

function isRepeated(passed: Set<string>, key: string): boolean {
  if (passed.has(key)) return true
  passed.add(key)
  return false
}

function distinctOf(distinct: true | readonly string[], { row, cells }: RowContext): string {
  const names = distinct === true ? Object.keys(row) : distinct
  return JSON.stringify(names.map(name => cellOf(name, row, cells) ?? null))
}

function readingOf(mapper: Mapper, row: Row): RowContext {
  const { mapping, cells, lookup, runningValues } = mapper
  const spec = mapping.fields.currency
  const reading: RowContext = {
    row: row.columns,
    cells,
    lookup,
    runningValues,
    currency: () => {
      if (spec === undefined) return cells.currency ?? mapper.currency
      const found = evaluateValue(spec, { ...reading, currency: undefined })
      return found === undefined ? undefined : String(found)
    },
  }
  return reading
}

function bodyOf({ mapping, nullable, fields }: Mapper, reading: RowContext): FactBody {
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
function fieldsOf(mapping: FactMapping, numbersIn: Known['numbersIn']): Field[] {
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

function flagsOf(mapping: FactMapping, reading: RowContext, reporter: Reporter): Flag[] {
  const flags = mapping.flags.filter(rule => conditionHolds(rule.when, reading))
  if (flags.length > 0) reporter.count(mapping.resource, 'flagged')
  for (const { kind } of flags) reporter.flag(mapping.resource, kind)
  return flags.map(({ kind, why }) => ({ kind, why }))
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
