// `rung person invite PERSON --role csm`: a link that signs a person in, once.
import { Command, Option } from 'commander'
import { type ConnectionFlags, connect, type Environment, withConnection } from '../connection.ts'

type Flags = ConnectionFlags & { role?: 'admin' | 'manager' | 'csm' | 'viewer'; expires?: string }

export function personInvite(environment: Environment): Command {
  const command = new Command('invite')
    .description('print a link that signs a person in, once; there are no passwords')
    .argument('<person>', 'an id or external id of /v1/people, or an e-mail address of one')
    .addOption(
      new Option('--role <role>', 'what they may do from then on; left out, the role they have').choices([
        'admin',
        'manager',
        'csm',
        'viewer',
      ]),
    )
    .option('--expires <instant>', 'until when the link is good, ISO 8601; three days, when left out')
  return withConnection(command).action(async (person: string, flags: Flags) => {
    const made = await connect(flags, environment).post('/v1/invitations', {
      body: {
        ...(person.includes('@') ? { email: person } : { person }),
        role: flags.role,
        expiresAt: flags.expires,
      },
    })
    console.log(
      `${made.link}\nIt signs ${person} in as ${made.role}, once, until ${made.expiresAt}. It is shown once: whoever opens it first is them.`,
    )
  })
}
