// Imports a folder of CSV files through a mapping: definitions first, then each resource in the mapping's order.
import { join } from 'node:path'
import type { ApiClient } from '../api-client.ts'
import type { Columns, Lookup } from './evaluate-value.ts'
import { collectFlags } from './flag-facts.ts'
import { createReporter, type ImportReport, type Reporter } from './import-report.ts'
import { mapRows } from './map-rows.ts'
import { type FactMapping, lookupTables, type Mapping } from './mapping.ts'
import { type Row, readRows } from './read-rows.ts'
import { sendFacts } from './send-facts.ts'
import { sumPerDay } from './sum-per-day.ts'

export type ImportProgress = {
  start(resource: string): void
  bytes(count: number): void
  sent(count: number): void
  end(resource: string): void
}

export type ImportOptions = {
  readonly client: ApiClient
  readonly folder: string
  readonly mapping: Mapping
  readonly rejectsFile: string
  readonly progress: ImportProgress
}

/** Runs the whole import. Safe to run again: every fact has a natural key. Throws when the server is out of reach. */
export async function runImport(options: ImportOptions): Promise<ImportReport> {
  const { client, mapping, progress } = options
  const reporter = createReporter(options.rejectsFile)
  for (const { post, body } of mapping.setup) await client.post(post, body)
  const lookup = await readLookups(options)
  for (const fact of mapping.facts) {
    progress.start(fact.resource)
    const file = tableFile(mapping, fact.from)
    const rows = orderedRows(options, fact, reporter)
    const flagged = collectFlags(fact.resource)
    const facts = flagged.watch(mapRows(fact, file, rows, { lookup, reporter }))
    const on = { reporter, sent: progress.sent }
    await sendFacts(client, { resource: fact.resource, file }, fact.sumPerDay ? sumPerDay(facts) : facts, on)
    await sendFacts(client, { resource: 'data-flags', file }, flagged.bodies(), on)
    progress.end(fact.resource)
  }
  return reporter.finish()
}

async function readLookups({ mapping, folder }: ImportOptions): Promise<Lookup> {
  const tables = new Map<string, Map<string, Columns>>()
  for (const name of new Set(lookupTables(mapping.facts))) {
    const key = mapping.tables[name]?.key
    if (key === undefined) throw new Error(`table ${name} is looked up: it needs a key`)
    const rows = new Map<string, Columns>()
    const path = join(folder, tableFile(mapping, name))
    for await (const row of readRows(path, { malformed: () => {}, bytes: () => {} })) {
      const id = row.columns[key]
      if (id !== undefined) rows.set(id, row.columns)
    }
    tables.set(name, rows)
  }
  return (table, key) => tables.get(table)?.get(key)
}

async function* orderedRows(
  options: ImportOptions,
  fact: FactMapping,
  reporter: Reporter,
): AsyncGenerator<Row> {
  const file = tableFile(options.mapping, fact.from)
  const rows = readRows(join(options.folder, file), {
    malformed: ({ line, message }) => {
      reporter.count(fact.resource, 'rows')
      reporter.refuse({ resource: fact.resource, file, line, kind: 'malformed', reason: message })
    },
    bytes: options.progress.bytes,
  })
  if (!fact.sortBy) {
    yield* rows
    return
  }
  const keys = fact.sortBy
  const all = await Array.fromAsync(rows)
  const keyOf = (row: Row): string => keys.map(key => row.columns[key] ?? '').join('\u0000')
  yield* all.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : a.line - b.line))
}

function tableFile(mapping: Mapping, name: string): string {
  const table = mapping.tables[name]
  if (!table) throw new Error(`no table is called ${name}`)
  return table.file
}
