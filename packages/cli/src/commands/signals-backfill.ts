// `rung signals backfill --from DAY --to DAY`: publishes past days of every account, after an import of history.
import { Command, InvalidArgumentError } from 'commander'
import { type ConnectionFlags, connect, type Environment, withConnection } from '../connection.ts'

type Flags = ConnectionFlags & { from: string; to: string; every: number }

export function signalsBackfill(environment: Environment): Command {
  const command = new Command('backfill')
    .description('publish past days, so that health can be asked as of then')
    .requiredOption('--from <day>', 'the first day that may be published, YYYY-MM-DD')
    .requiredOption('--to <day>', 'the last day, always published; before today')
    .option('--every <days>', 'days between two published days', days, 7)
  return withConnection(command).action(async (flags: Flags) => {
    const { accounts, days } = await connect(flags, environment).post('/v1/signals/backfill', {
      body: { from: flags.from, to: flags.to, everyDays: flags.every },
    })
    console.log(
      `${days.length} days of ${accounts} accounts will be published in the background: ${days.join(' ')}`,
    )
  })
}

function days(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('not a whole number of days above 0')
  return number
}
