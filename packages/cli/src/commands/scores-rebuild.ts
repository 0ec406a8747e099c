// `rung scores rebuild --since DAY`: makes kept scores again, so that lists of past days can be read.
import { Command } from 'commander'
import { type ConnectionFlags, connect, type Environment, withConnection } from '../connection.ts'

type Flags = ConnectionFlags & { since: string }

export function scoresRebuild(environment: Environment): Command {
  const command = new Command('rebuild')
    .description('make kept scores again, so that lists of past days can be read')
    .requiredOption('--since <day>', 'the first day whose scores are made again, YYYY-MM-DD')
  return withConnection(command).action(async ({ since, ...connection }: Flags) => {
    const client = connect(connection, environment)
    const { accounts } = await client.post('/v1/scores/rebuild', { body: { since } })
    console.log(`Scores of ${accounts} accounts since ${since} will be made again in the background.`)
  })
}
