// `rung simulate --accounts 200 --seed 7`: fills a workspace with simulated customers, and can check what Rung sees.
import { writeFileSync } from 'node:fs'
import { Command, InvalidArgumentError } from 'commander'
import { apiClientOf } from '../api-client.ts'
import { type ConnectionFlags, connect, type Environment, withConnection } from '../connection.ts'

type Flags = ConnectionFlags & {
  accounts: number
  seed: number
  truth: string
  past: boolean
  check: boolean
  within: number
}

const CHECK_WITHIN_SECONDS = 60

export function simulateCommand(environment: Environment, clock: () => Date): Command {
  const command = new Command('simulate')
    .description(
      'make simulated customers through the public API, with a file that says what was planted in which',
    )
    .option('--accounts <count>', 'how many', wholeNumber, 200)
    .option('--seed <number>', 'the same seed makes the same customers', wholeNumber, 7)
    .option('--truth <file>', 'where the planted truth goes', 'rung-truth.json')
    .option('--past', 'with the renewals of the year before, kept and lost, for models to learn from', false)
    .option(
      '--check',
      'then wait until all are scored, and grade bands, states, first reasons and order; ends with 2 where one is not as planted',
      false,
    )
    .option(
      '--within <seconds>',
      'how long the check waits until all is as planted',
      seconds,
      CHECK_WITHIN_SECONDS,
    )
  return withConnection(command).action(async (flags: Flags) => {
    // Read when it is used: the simulator is half of the program, and every other command would wait for it.
    const { dayOf } = await import('@rung/kernel')
    const { SingleBar } = await import('cli-progress')
    const { runSimulation } = await import('../simulate/run-simulation.ts')
    const client = apiClientOf(connect(flags, environment))
    const bar = new SingleBar({ format: '{bar} {percentage} % of {total} batches', barsize: 30 })
    bar.start(1, 0)
    const truth = await runSimulation({
      client,
      accounts: flags.accounts,
      seed: flags.seed,
      today: dayOf(clock()),
      past: flags.past ? 'year' : 'none',
      progress: (done, all) => {
        bar.setTotal(all)
        bar.update(done)
      },
    })
    bar.stop()
    writeFileSync(flags.truth, `${JSON.stringify(truth, null, 2)}\n`)
    console.log(`${truth.accounts.length} customers; what was planted in each stands in ${flags.truth}`)
    if (!flags.check) return
    const { checkTruth } = await import('../simulate/check-truth.ts')
    const { describeCheck } = await import('../simulate/describe-check.ts')
    const check = await checkTruth(client, truth, { withinMs: 1000 * flags.within, clock })
    console.log(describeCheck(check))
    if (!check.holds) process.exitCode = 2
  })
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('not a whole number above 0')
  return number
}

function seconds(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('not a whole number of seconds')
  return number
}
