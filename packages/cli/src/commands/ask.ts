// `rung ask faster-invoices --stakeholder amy`: a link for one customer, shown once.
import { Command, InvalidArgumentError } from 'commander'
import { type ConnectionFlags, connect, type Environment, withConnection } from '../connection.ts'

type Flags = ConnectionFlags & { stakeholder: string; account?: string; days: number; externalId?: string }

export function askCommand(environment: Environment): Command {
  const command = new Command('ask')
    .description('make a link by which a customer says how outcomes went; you send it')
    .argument('[outcomes...]', 'ids or external ids; all active ones of --account, when left out')
    .requiredOption('--stakeholder <id>', 'who is asked: an id or external id')
    .option('--account <id>', 'whose active outcomes are asked about')
    .option('--days <n>', 'after how many days it opens nothing any more, 1 to 90', daysOpen, 14)
    .option('--external-id <id>', 'your own id of the request: under it the same is asked once')
  return withConnection(command).action(async (outcomes: string[], flags: Flags) => {
    const made = await connect(flags, environment).post('/v1/verdict-requests', {
      body: {
        outcomes: outcomes.length === 0 ? undefined : outcomes,
        account: flags.account,
        externalId: flags.externalId,
        stakeholder: flags.stakeholder,
        expiresInDays: flags.days,
      },
    })
    if (made.link === null) console.log(`Request ${made.id} was made before: its link was shown then.`)
    else {
      console.log(made.link)
      console.log(
        `Request ${made.id}, until ${made.expiresAt}. It is shown once: whoever has it can answer it.`,
      )
    }
  })
}

const DAYS_MOST = 90

function daysOpen(text: string): number {
  const days = Number(text)
  if (!Number.isInteger(days) || days < 1 || days > DAYS_MOST)
    throw new InvalidArgumentError(`not a whole number of days, 1 to ${DAYS_MOST}`)
  return days
}
