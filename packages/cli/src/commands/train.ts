// `rung train`: learns models of renewal risk from the workspace's own renewals, and says what became of each.
import { Command } from 'commander'
import { describeTraining } from '../backtest/describe-backtest.ts'
import { type ConnectionFlags, connect, type Environment, withConnection } from '../connection.ts'

export function trainCommand(environment: Environment): Command {
  const command = new Command('train')
    .description('learn models of renewal risk from decided renewals; each answers only if it is not worse')
    .option('--lead <days>', 'only the model of this lead: 30, 90 or 180')
  return withConnection(command).action(async (flags: ConnectionFlags & { lead?: string }) => {
    const body = flags.lead === undefined ? {} : { leadDays: Number(flags.lead) }
    const client = connect(flags, environment)
    console.log(describeTraining(await client.post('/v1/models/train', { body })))
  })
}
