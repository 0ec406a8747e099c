// What the start of Rung can be told, by variable; a bad value stops it with a sentence that names the variable.
import { oidcVariables } from '@rung/accounts'
import { agentHostVariables, listenSettings } from '@rung/http-service'
import { mailVariables } from '@rung/playbook'
import { z } from 'zod'

/** Where Rung is looked for first. */
export const USUAL_PORT = 4700

const listening = listenSettings(USUAL_PORT)

export const configSchema = listening.extend({
  /** Where people sign in beside invitations: docs/sign-in.md. */
  ...oidcVariables,
  /** By what server lists of the day are mailed: docs/digests.md. */
  ...mailVariables,
  /** By what names agents reach /mcp: docs/agents.md. */
  ...agentHostVariables,
  /** PostgreSQL 15 to 18, as a role that may create roles. Absent: an embedded PostgreSQL 18 in RUNG_HOME. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  /** Where a local Rung keeps its own files: the embedded database, the operator key, the address. */
  RUNG_HOME: z.string().min(1).default('.rung'),
  /** Absent: 4700, or any free port when that is taken. */
  RUNG_PORT: listening.shape.RUNG_PORT.unwrap().optional(),
  /** The secret that makes workspaces. Absent: made once, kept in RUNG_HOME/operator.key. */
  RUNG_OPERATOR_KEY: z.string().min(32, 'must be at least 32 characters').optional(),
  /**
   * Whether a visitor of the demo may sign in as one of its people by one click, without proof: `on` or `off`. Only in the demo
   * workspace, and only for this machine: with `on`, RUNG_HOST must be an address of its own. Absent: `on` there, else `off`.
   */
  RUNG_DEMO_SIGN_IN: z.enum(['on', 'off']).optional(),
  /** Whether webhooks may lead to this machine itself, by http too: `on` or `off`. For trying things out. */
  RUNG_WEBHOOK_LOOPBACK: z.enum(['on', 'off']).default('off'),
  /** What links that ask customers, and that invite people, are signed with, and the secrets of webhooks sealed with. Absent: made once, kept in RUNG_HOME/link.secret. */
  RUNG_LINK_SECRET: z.string().min(32, 'must be at least 32 characters').optional(),
})

export type Config = z.infer<typeof configSchema>

const OWN_HOSTS = new Set(['localhost', '127.0.0.1', '::1'])

/** Whether the demo lets visitors in by one click. Throws where it is wanted on an address that others reach. */
export function letsDemoIn(config: Pick<Config, 'RUNG_DEMO_SIGN_IN' | 'RUNG_HOST'>): boolean {
  const isOwn = OWN_HOSTS.has(config.RUNG_HOST)
  if (config.RUNG_DEMO_SIGN_IN === 'on' && !isOwn) {
    throw new Error(
      `RUNG_DEMO_SIGN_IN is on, and RUNG_HOST (${config.RUNG_HOST}) may be reached from other machines: anybody could sign in. Leave it out, or listen at 127.0.0.1.`,
    )
  }
  return isOwn && config.RUNG_DEMO_SIGN_IN !== 'off'
}
