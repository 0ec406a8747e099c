// From the demo to one's own customers: three commands, to be copied.
import { Command } from '../../controls/command.tsx'

const STEPS = [
  {
    key: 'workspace',
    does: 'Make a workspace; it prints the key of its admin, once.',
    command: 'npm run rung -- workspace create "Our company" --currency EUR',
  },
  {
    key: 'import',
    does: 'Bring your customers in: a folder of CSV files, and what their columns mean.',
    command: 'npm run rung -- import ./export --mapping crm.mapping.yaml',
  },
  {
    key: 'invite',
    does: 'Invite yourself; open the link it prints.',
    command: 'npm run rung -- person invite you@example.com --role admin',
  },
] as const

export function OwnWorkspace() {
  return (
    <details className="card">
      <summary>Make a workspace of your own</summary>
      <ol className="own-steps">
        {STEPS.map(({ key, does, command }) => (
          <li key={key}>
            <p>{does}</p>
            <Command text={command} />
          </li>
        ))}
      </ol>
    </details>
  )
}
