// `rung mcp`: Rung's tools for the assistant that starts this command, over standard input and output.
import { Command } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { type ConnectionFlags, type Environment, serverOf, withConnection } from '../connection.ts'

export function mcpCommand(environment: Environment, clock: () => Date): Command {
  const command = new Command('mcp').description(
    'serve tools for an assistant over standard input and output, under your key: docs/agents.md',
  )
  return withConnection(command).action(async (flags: ConnectionFlags) => {
    const server = serverOf(flags, environment)
    // who does not serve does not load it
    const { serveOverStdio } = await import('@rung/mcp/stdio')
    const { version } = packageJson
    serveOverStdio({ ...server, version, clock, say: text => console.error(text) })
  })
}
