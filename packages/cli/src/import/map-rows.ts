// Rows of one table to facts of one resource: refuses by the mapping's rules, flags, and builds the bodies.
import { conditionHolds } from './condition-holds.ts'
import { evaluateValue, type FactValue, type Lookup, type Reading, Unreadable } from './evaluate-value.ts'
import type { Reporter } from './import-report.ts'
import type { FactMapping } from './mapping.ts'
import type { Row } from './read-rows.ts'

export type FactBody = { readonly [field: string]: FactValue | FactBody }
export type Flag = { readonly kind: string; readonly why: string }
export type MappedFact = { readonly line: number; readonly body: FactBody; readonly flags: readonly Flag[] }

/** Maps rows one by one, in order. Refused rows go to the reporter; what is yielded is to be sent. */
export async function* mapRows(
  mapping: FactMapping,
  file: string,
  rows: AsyncIterable<Row> | Iterable<Row>,
  known: { readonly lookup: Lookup; readonly reporter: Reporter },
): AsyncGenerator<MappedFact> {
  const { reporter } = known
  const memory = new Map<string, number | string>()
  const seen = new Set<string>()
  for await (const row of rows) {
    reporter.count(mapping.resource, 'rows')
    const reading: Reading = { row: row.columns, lookup: known.lookup, memory }
    const refuse = (kind: string, reason: string): void =>
      reporter.refuse({ resource: mapping.resource, file, line: row.line, kind, reason })
    try {
      if (mapping.where && !conditionHolds(mapping.where, reading)) {
        reporter.count(mapping.resource, 'skipped')
        continue
      }
      const broken = mapping.rejects.find(rule => conditionHolds(rule.when, reading))
      const id = mapping.unique === undefined ? undefined : row.columns[mapping.unique]
      if (id !== undefined && seen.has(id))
        refuse('duplicate_id', `${mapping.unique} ${id} stands in an earlier row`)
      else if (broken) refuse(broken.kind, broken.why)
      else
        yield { line: row.line, body: bodyOf(mapping, reading), flags: flagsOf(mapping, reading, reporter) }
      if (id !== undefined) seen.add(id)
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      refuse('unreadable', error.message)
    }
  }
}

function bodyOf(mapping: FactMapping, reading: Reading): FactBody {
  const body: Record<string, FactValue | FactBody> = {}
  for (const [path, spec] of Object.entries(mapping.fields)) {
    const value = evaluateNamed(path, spec, reading)
    if (value !== undefined)
      put(
        body,
        path.split('.').map(part => fill(part, reading)),
        value,
      )
  }
  return body
}

function flagsOf(mapping: FactMapping, reading: Reading, reporter: Reporter): Flag[] {
  const flags = mapping.flags.filter(rule => conditionHolds(rule.when, reading))
  if (flags.length > 0) reporter.count(mapping.resource, 'flagged')
  for (const { kind } of flags) reporter.flag(mapping.resource, kind)
  return flags.map(({ kind, why }) => ({ kind, why }))
}

// `counts.{feature_name}`: the field's own name may hold a column.
function fill(part: string, { row }: Reading): string {
  return part.replace(/\{([^}]+)\}/g, (_, name: string) => row[name] ?? '')
}

function evaluateNamed(
  path: string,
  spec: Parameters<typeof evaluateValue>[0],
  reading: Reading,
): FactValue | undefined {
  try {
    return evaluateValue(spec, reading)
  } catch (error) {
    if (error instanceof Unreadable) throw new Unreadable(`${path}: ${error.message}`)
    throw error
  }
}

function put(body: Record<string, FactValue | FactBody>, path: readonly string[], value: FactValue): void {
  const [head, ...rest] = path
  if (head === undefined) return
  if (rest.length === 0) {
    body[head] = value
    return
  }
  const inner = (body[head] as Record<string, FactValue | FactBody> | undefined) ?? {}
  body[head] = inner
  put(inner, rest, value)
}
