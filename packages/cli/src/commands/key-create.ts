// `rung key create --scope read`: a new key of the workspace, shown once.
import { Command, Option } from 'commander'
import { type ConnectionFlags, connect, type Environment, withConnection } from '../connection.ts'

type Flags = ConnectionFlags & {
  scope: 'collect' | 'read' | 'write' | 'admin' | 'scim'
  person?: string
  expires?: string
  name?: string
  origin?: string[]
}

export function keyCreate(environment: Environment): Command {
  const command = new Command('create')
    .description('make a key of the workspace whose admin key is given')
    .addOption(
      new Option('--scope <scope>', 'what the key may do')
        .choices(['collect', 'read', 'write', 'admin', 'scim'])
        .makeOptionMandatory(),
    )
    .option('--person <id>', 'the person who acts by this key: an id or external id of /v1/people')
    .option('--expires <instant>', 'when it ends, ISO 8601; never, when left out')
    .option('--name <text>', 'what it is for')
    .option(
      '--origin <origins...>',
      'make it publishable, for the source of pages of these origins: https://app.example.com, https://*.example.com, or *',
    )
  return withConnection(command).action(async (flags: Flags) => {
    const made = await connect(flags, environment).post('/v1/keys', {
      body: {
        scope: flags.scope,
        person: flags.person,
        expiresAt: flags.expires,
        name: flags.name,
        ...(flags.origin === undefined ? {} : { publishable: true, origins: flags.origin }),
      },
    })
    console.log(`${made.key}\nKey ${made.id}, scope ${flags.scope}. It is shown once: keep it now.`)
  })
}
