// One run of `rung import`: the mapping read, the folder sent, and what came of it said in words and by the exit code.
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { SingleBar } from 'cli-progress'
import { apiClientOf } from '../api-client.ts'
import { type ConnectionFlags, connect, type Environment } from '../connection.ts'
import { describeImport } from './describe-import.ts'
import type { ImportProgress } from './import-options.ts'
import type { ImportReport } from './import-report.ts'
import { readMapping } from './read-mapping.ts'
import { ImportStopped, runImport } from './run-import.ts'

export type ImportFlags = ConnectionFlags & {
  mapping: string
  rejects: string
  maxRejects: number
  dryRun?: true
  mended?: string
}

// What a shell gives for a program that Ctrl-C ended.
const INTERRUPTED = 130

export async function importFolder(
  folder: string,
  flags: ImportFlags,
  environment: Environment,
  stop: { readonly signal: AbortSignal },
): Promise<void> {
  const mapping = readMapping(flags.mapping)
  const files = mapping.facts.map(fact => mapping.tables[fact.from]?.file ?? '')
  const progress = showProgress(folder, files)
  const show = (report: ImportReport): void =>
    console.log(describeImport(report, flags.rejects, { isDryRun: flags.dryRun === true }))
  try {
    const report = await runImport({
      client: apiClientOf(connect(flags, environment)),
      folder,
      mapping,
      rejectsFile: flags.rejects,
      progress,
      dryRun: flags.dryRun === true,
      signal: stop.signal,
      ...(flags.mended === undefined ? {} : { mended: flags.mended }),
    })
    progress.stop()
    show(report)
    conclude(report, flags)
  } catch (error) {
    progress.stop()
    if (!(error instanceof ImportStopped)) throw error
    show(error.report)
    const sent = flags.dryRun ? 'nothing was sent' : 'what was sent is in, and running it again does the rest'
    console.error(`\nthe import stopped half way: ${error.message}\n${sent}`)
    process.exitCode = stop.signal.aborted ? INTERRUPTED : 1
  }
}

function conclude({ rejected }: ImportReport, flags: ImportFlags): void {
  if (flags.dryRun) console.log('\na dry run: nothing was sent')
  if (rejected === 0) return
  console.log(
    `\n${rejected} rows were refused; they stand in ${flags.rejects}: mend them there, and feed them back with --mended ${flags.rejects}`,
  )
  if (rejected <= flags.maxRejects) return
  console.error(`more than --max-rejects ${flags.maxRejects}`)
  process.exitCode = 1
}

function showProgress(folder: string, files: readonly string[]): ImportProgress & { stop(): void } {
  const total = files
    .map(file => join(folder, file))
    .filter(path => existsSync(path))
    .reduce((sum, path) => sum + statSync(path).size, 0)
  const bar = new SingleBar({
    format: '{bar} {percentage} % | {sent} facts | {resource}',
    barsize: 30,
    hideCursor: true,
    noTTYOutput: false,
  })
  let sent = 0
  bar.start(total, 0, { resource: '', sent })
  return {
    start: resource => bar.update({ resource }),
    bytes: count => bar.increment(count),
    sent: count => {
      sent += count
      bar.update({ sent })
    },
    end: () => {},
    stop: () => bar.stop(),
  }
}
