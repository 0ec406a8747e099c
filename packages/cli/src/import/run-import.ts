// Imports a folder of CSV files through a mapping: checks all of it, then definitions, then each resource in order.
import { messageOf } from '../connection.ts'
import { readApi } from './api-document.ts'
import { cellFormatOf } from './cells-of-table.ts'
import { checkImport } from './check-import.ts'
import { onlyCurrency } from './currency-of-fact.ts'
import { drySink } from './dry-run.ts'
import { collectFlags } from './flag-facts.ts'
import type { ImportOptions, Run } from './import-options.ts'
import { createReporter, type ImportReport } from './import-report.ts'
import { mapRows } from './map-rows.ts'
import type { FactMapping } from './mapping.ts'
import { NOTHING_MENDED, readMended } from './mended-rows.ts'
import { createSeen, type Seen } from './natural-key.ts'
import { readLookups } from './read-lookups.ts'
import type { Lookup } from './reading.ts'
import { createRejectsFile } from './rejects-file.ts'
import type { Known } from './row-mapper.ts'
import { fileOf, lookupTablesOf, rowsInOrder } from './rows-to-map.ts'
import { type FactSource, type Heard, type Sink, serverSink } from './send-facts.ts'
import { sumPerDay } from './sum-per-day.ts'

/** An import that ended half way. What was sent is in; running it again does the rest. */
export class ImportStopped extends Error {
  override readonly name = 'ImportStopped'
  readonly report: ImportReport
  constructor(report: ImportReport, cause: unknown) {
    super(messageOf(cause), { cause })
    this.report = report
  }
}

/**
 * Runs the whole import. Safe to run again: every fact has a natural key. Throws before anything is sent when the mapping,
 * a file or the server do not fit, and an {@link ImportStopped} when it ends half way.
 */
export async function runImport(options: ImportOptions): Promise<ImportReport> {
  const { client, mapping, folder } = options
  const api = await readApi(client)
  await api.checkKey()
  const checked = await checkImport(mapping, folder, api)
  // Read before the file of rejects is begun, which may be the same.
  const mended = options.mended === undefined ? NOTHING_MENDED : await readMended(options.mended)
  const columns = new Set(mapping.facts.flatMap(fact => checked.layouts.get(fact.from)?.columns ?? []))
  const rejects = createRejectsFile(
    options.rejectsFile,
    [...columns].filter(column => column !== ''),
  )
  const reporter = createReporter(rejects)
  try {
    await importAll({ ...options, checked, mended, reporter })
  } catch (error) {
    throw new ImportStopped(await reporter.finish(), error)
  }
  return reporter.finish()
}

async function importAll(run: Run): Promise<void> {
  const { client, mapping, progress, reporter } = run
  const heard: Heard = { reporter, sent: progress.sent, check: () => run.signal?.throwIfAborted() }
  const sink = run.dryRun ? drySink(client, heard) : serverSink(client, heard)
  if (!run.dryRun) for (const { post, body } of mapping.setup) await client.post(post, body)
  const lookup = await readLookups(lookupTablesOf(run), reporter)
  const seen = seenOf(mapping.facts)
  for (const [entry, fact] of mapping.facts.entries()) {
    heard.check()
    progress.start(fact.resource)
    await importFact(run, sink, {
      fact,
      entry,
      lookup,
      seen: fact.sumPerDay ? undefined : seen.get(fact.resource),
    })
    progress.end(fact.resource)
  }
}

async function importFact(
  run: Run,
  sink: Sink,
  { fact, entry, lookup, seen }: { fact: FactMapping; entry: number; lookup: Lookup; seen: Seen | undefined },
): Promise<void> {
  const { mapping, reporter, checked } = run
  const target = checked.targets[entry]
  if (!target) throw new TypeError(`facts.${entry} has no target`)
  const file = fileOf(mapping, fact.from)
  const cells = cellFormatOf(mapping, fact.from)
  // Only facts with revisions: elsewhere `null` is a statement of its own.
  const nullable = target.item?.fields.includes('externalId') ? clearable(target.item) : undefined
  const known: Known = {
    lookup,
    reporter,
    cells,
    currency: onlyCurrency(mapping),
    seen,
    entry,
    nullable,
    numbersIn: target.item?.numbersIn,
  }
  const flagged = collectFlags(fact.resource)
  const facts = flagged.watch(mapRows(fact, file, rowsInOrder(run, fact, known), known))
  const source: FactSource = { resource: fact.resource, file, target, isOrdered: fact.resource === 'signals' }
  await sink.send(source, fact.sumPerDay ? sumPerDay(facts) : facts)
  const flags: FactSource = { resource: 'data-flags', file, target: FLAGS, isOrdered: false }
  await sink.send(flags, flagged.bodies())
}

const FLAGS = { path: '/v1/data-flags/batch', item: undefined } as const

function clearable(item: {
  readonly nullable: ReadonlySet<string>
  readonly required: readonly string[]
}): Set<string> {
  return new Set([...item.nullable].filter(field => !item.required.includes(field)))
}

// An entry's own rows, and those of other entries of the resource, must not correct each other.
function seenOf(facts: readonly FactMapping[]): Map<string, Seen> {
  const resources = facts.map(fact => fact.resource)
  return new Map(
    [...new Set(resources)].map(resource => {
      const isStatedTwice = resources.filter(each => each === resource).length > 1
      return [resource, createSeen(resource, { isStatedTwice })]
    }),
  )
}
