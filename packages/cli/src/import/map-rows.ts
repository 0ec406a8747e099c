// Rows of one table to facts of one resource: refuses by the mapping's rules, flags, and builds the bodies.
import { conditionHolds } from './condition-holds.ts'
import { evaluateValue } from './evaluate-value.ts'
import { bodyOf, fieldsOf } from './fact-body.ts'
import type { Reporter } from './import-report.ts'
import type { FactMapping } from './mapping.ts'
import { missingKey } from './natural-key.ts'
import { cellOf } from './read-cell.ts'
import type { Row } from './read-rows.ts'
import type { FactBody, RowContext } from './reading.ts'
import type { Known, Mapper } from './row-mapper.ts'
import { Unreadable } from './unreadable.ts'

export type Flag = { readonly kind: string; readonly why: string }
export type MappedFact = {
  /** The rows it was made of: one, or all of an account and day. */
  readonly rows: readonly Row[]
  readonly body: FactBody
  readonly flags: readonly Flag[]
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

function flagsOf(mapping: FactMapping, reading: RowContext, reporter: Reporter): Flag[] {
  const flags = mapping.flags.filter(rule => conditionHolds(rule.when, reading))
  if (flags.length > 0) reporter.count(mapping.resource, 'flagged')
  for (const { kind } of flags) reporter.flag(mapping.resource, kind)
  return flags.map(({ kind, why }) => ({ kind, why }))
}
