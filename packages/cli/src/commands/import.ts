// `rung import DIR --mapping FILE`: a folder of CSV files becomes facts, with counts and a file of rejects.
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { SingleBar } from 'cli-progress'
import { Command, InvalidArgumentError } from 'commander'
import { apiClientOf } from '../api-client.ts'
import { type ConnectionFlags, connect, type Environment, withConnection } from '../connection.ts'
import { describeImport } from '../import/describe-import.ts'
import type { ImportReport } from '../import/import-report.ts'
import { readMapping } from '../import/read-mapping.ts'
import { type ImportProgress, ImportStopped, runImport } from '../import/run-import.ts'

type Flags = ConnectionFlags & {
  mapping: string
  rejects: string
  maxRejects: number
  dryRun?: true
  mended?: string
}

// What a shell gives for a program that Ctrl-C ended.
const INTERRUPTED = 130

export function importCommand(environment: Environment): Command {
  const command = new Command('import')
    .description('turn a folder of CSV files into facts; running it again changes nothing')
    .argument('<folder>', 'where the files lie')
    .requiredOption('--mapping <file>', 'which columns become which facts (YAML)')
    .option('--dry-run', 'check and map everything, send nothing')
    .option('--rejects <file>', 'where refused rows go, each with its reason', 'import.rejects.csv')
    .option('--max-rejects <rows>', 'exit code 1 when more rows than these are refused', wholeNumber, 0)
    .option('--mended <file>', 'a file of rejects whose rows were mended: they stand in the place of theirs')
  return withConnection(command).action(async (folder: string, flags: Flags) => {
    const stop = stopOnInterrupt()
    try {
      await importFolder(folder, flags, environment, stop)
    } finally {
      stop.release()
    }
  })
}

async function importFolder(
  folder: string,
  flags: Flags,
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

function conclude({ rejected }: ImportReport, flags: Flags): void {
  if (flags.dryRun) console.log('\na dry run: nothing was sent')
  if (rejected === 0) return
  console.log(
    `\n${rejected} rows were refused; they stand in ${flags.rejects}: mend them there, and feed them back with --mended ${flags.rejects}`,
  )
  if (rejected <= flags.maxRejects) return
  console.error(`more than --max-rejects ${flags.maxRejects}`)
  process.exitCode = 1
}

/** The first Ctrl-C stops the import after what is in flight, the second ends the program at once. */
function stopOnInterrupt(): { readonly signal: AbortSignal; release(): void } {
  const controller = new AbortController()
  const stop = (): void => {
    release()
    console.error('\nstopping after what is in flight; a second Ctrl-C ends at once')
    controller.abort(new Error('interrupted'))
  }
  const release = (): void => {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return { signal: controller.signal, release }
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

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('not a whole number of rows')
  return number
}
