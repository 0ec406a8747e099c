// `rung import DIR --mapping FILE`: a folder of CSV files becomes facts, with counts and a file of rejects.
import { Command, InvalidArgumentError } from 'commander'
import { type Environment, withConnection } from '../connection.ts'
import type { ImportFlags } from '../import/import-folder.ts'

export function importCommand(environment: Environment): Command {
  const command = new Command('import')
    .description('turn a folder of CSV files into facts; running it again changes nothing')
    .argument('<folder>', 'where the files lie')
    .requiredOption('--mapping <file>', 'which columns become which facts (YAML)')
    .option('--dry-run', 'check and map everything, send nothing')
    .option('--rejects <file>', 'where refused rows go, each with its reason', 'import.rejects.csv')
    .option('--max-rejects <rows>', 'exit code 1 when more rows than these are refused', wholeNumber, 0)
    .option('--mended <file>', 'a file of rejects whose rows were mended: they stand in the place of theirs')
  return withConnection(command).action(async (folder: string, flags: ImportFlags) => {
    const stop = stopOnInterrupt()
    try {
      // Read when it is used: what reads mappings and files is most of the program, and every other command would wait for it.
      const { importFolder } = await import('../import/import-folder.ts')
      await importFolder(folder, flags, environment, stop)
    } finally {
      stop.release()
    }
  })
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

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('not a whole number of rows')
  return number
}
