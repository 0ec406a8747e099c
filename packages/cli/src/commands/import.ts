// `rung import DIR --mapping FILE`: a folder of CSV files becomes facts, with counts and a file of rejects.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { SingleBar } from 'cli-progress'
import { Command } from 'commander'
import { type ConnectionFlags, connect, type Environment, withConnection } from '../connection.ts'
import { describeImport } from '../import/describe-import.ts'
import { readMapping } from '../import/mapping.ts'
import { type ImportProgress, runImport } from '../import/run-import.ts'

export function importCommand(environment: Environment): Command {
  const command = new Command('import')
    .description('turn a folder of CSV files into facts; running it again changes nothing')
    .argument('<folder>', 'where the files lie')
    .requiredOption('--mapping <file>', 'which columns become which facts (YAML)')
    .option('--rejects <file>', 'where refused rows go, with line numbers and reasons', 'import.rejects.csv')
  return withConnection(command).action(
    async (folder: string, flags: ConnectionFlags & { mapping: string; rejects: string }) => {
      const mapping = readMapping(flags.mapping)
      const report = await runImport({
        client: connect(flags, environment),
        folder,
        mapping,
        rejectsFile: flags.rejects,
        progress: showProgress(
          folder,
          mapping.facts.map(fact => mapping.tables[fact.from]?.file ?? ''),
        ),
      })
      console.log(describeImport(report, flags.rejects))
    },
  )
}

function showProgress(folder: string, files: readonly string[]): ImportProgress {
  const known = new Set(readdirSync(folder))
  const total = files
    .filter(file => known.has(file))
    .reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
  const bar = new SingleBar({
    format: '{bar} {percentage} % | {sent} sent | {resource}',
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
    end: () => {
      if (bar.getProgress() >= 1) bar.stop()
    },
  }
}
