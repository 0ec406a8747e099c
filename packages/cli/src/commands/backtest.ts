// `rung backtest`: how right the models of renewal risk were on later renewals, as text, JSON or one page.
import { writeFileSync } from 'node:fs'
import { Command } from 'commander'
import { type ConnectionFlags, connect, type Environment, withConnection } from '../connection.ts'

type Flags = ConnectionFlags & { json?: true; report?: string }

export function backtestCommand(environment: Environment, clock: () => Date): Command {
  const command = new Command('backtest')
    .description(
      'how right the newest models of renewal risk were, on renewals later than what they learned from',
    )
    .option('--json', 'print the figures as JSON')
    .option('--report <file>', 'write one self-contained HTML page with the same figures')
  return withConnection(command).action(async (flags: Flags) => {
    // Read when they are used: days and their reckoning, for which every other command would wait.
    const { readBacktest } = await import('../backtest/read-backtest.ts')
    const { reportPage } = await import('../backtest/report-page.ts')
    const { describeBacktest } = await import('../backtest/describe-backtest.ts')
    const backtest = await readBacktest(connect(flags, environment), clock())
    if (flags.report !== undefined) {
      writeFileSync(flags.report, reportPage(backtest))
      console.error(`wrote ${flags.report}`)
    }
    if (flags.json) console.log(JSON.stringify(backtest, null, 2))
    else console.log(describeBacktest(backtest))
  })
}
