// `rung workspace delete --confirm NAME`: everything of the workspace, for good.
import { Command } from 'commander'
import { type ConnectionFlags, connect, type Environment, withConnection } from '../connection.ts'

export function workspaceDelete(environment: Environment): Command {
  const command = new Command('delete')
    .description('delete everything of the workspace whose admin key is given, for good')
    .option('--confirm <name>', 'the exact name of the workspace')
  return withConnection(command).action(async (flags: ConnectionFlags & { confirm?: string }) => {
    const client = connect(flags, environment)
    if (flags.confirm === undefined) {
      const { id, name } = await client.get('/v1/workspace')
      throw new Error(
        `This deletes workspace ${id} "${name}" for good, with its keys. Export it first: rung workspace export --to FILE.\n` +
          `To go on, add --confirm '${name}'`,
      )
    }
    const { id, rows } = await client.delete('/v1/workspace', { query: { confirm: flags.confirm } })
    console.log(`workspace ${id} is deleted: ${rows} rows. Its keys open nothing any more.`)
  })
}
