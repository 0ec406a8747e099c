// `rung workspace create NAME`: a new vendor, with its first admin key.
import { Command } from 'commander'
import { type ConnectionFlags, connectAsOperator, type Environment, withConnection } from '../connection.ts'

export function workspaceCreate(environment: Environment): Command {
  const command = new Command('create')
    .description('make a workspace and its first admin key, shown once')
    .argument('<name>', 'what the vendor is called')
    .option('--currency <code>', 'ISO 4217 currency that the workspace reports in', 'EUR')
  return withConnection(command).action(
    async (name: string, flags: ConnectionFlags & { currency: string }) => {
      const created = await connectAsOperator(flags, environment).post('/v1/workspaces', {
        body: { name, currency: flags.currency },
      })
      console.log(
        `workspace ${created.id}\nadmin key ${created.adminKey}\nThe key is shown once: keep it now.`,
      )
    },
  )
}
