// `rung replay --from DAY --to DAY`: stored scores computed again; any difference is an error.
import { Command } from 'commander'
import { apiClientOf } from '../api-client.ts'
import { type ConnectionFlags, connect, type Environment, withConnection } from '../connection.ts'
import { describeReplay, runReplay } from '../replay/run-replay.ts'

type Flags = ConnectionFlags & { from: string; to: string }

export function replayCommand(environment: Environment): Command {
  const command = new Command('replay')
    .description('compute stored scores again and report any difference; there must be none (exit code 1)')
    .requiredOption('--from <day>', 'the first day, YYYY-MM-DD')
    .requiredOption('--to <day>', 'the last day, included')
  return withConnection(command).action(async (flags: Flags) => {
    const { SingleBar } = await import('cli-progress')
    const client = apiClientOf(connect(flags, environment))
    const bar = new SingleBar({ format: '{bar} {percentage} % of {total} accounts', barsize: 30 })
    bar.start(1, 0)
    const report = await runReplay({
      client,
      from: flags.from,
      to: flags.to,
      progress: (done, all) => {
        bar.setTotal(all)
        bar.update(done)
      },
    }).finally(() => bar.stop())
    console.log(describeReplay(report))
    if (report.differenceCount > 0) process.exitCode = 1
  })
}
