// What the whole of Rung is built from.
import type { OidcSettings } from '@rung/accounts'
import type { AppOptions } from '@rung/http-service'
import type { NewId } from '@rung/kernel'
import type { Mailer } from '@rung/playbook'
import type { Pages } from '@rung/web'

export type RungOptions = {
  /** A role that may create roles and schemas; the services connect as their own. */
  readonly adminUrl: string
  readonly migrations: string
  readonly version: string
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  readonly operatorKey: string
  /** What links that ask customers are signed with. */
  readonly linkSecret: string
  /** Where people sign in beside invitations; left out, nowhere. */
  readonly oidc?: OidcSettings | undefined
  readonly clock: () => Date
  readonly newId: NewId
  readonly randomBytes: (count: number) => Uint8Array
  readonly log: AppOptions['log']
  readonly limits?: AppOptions['limits']
  readonly trustedProxies?: AppOptions['trustedProxies']
  /** True: webhooks may lead to this machine itself, by http too. */
  readonly webhookLoopback?: boolean
  /** By what lists are mailed; left out, none is. */
  readonly mailer?: Mailer | null
  /** Names that agents reach this Rung by, beside those of this machine; left out: none. */
  readonly mcpHosts?: readonly string[] | undefined
  /** Left out: no pages, the API alone. */
  readonly pages?: Pages
  /** The demo's workspace, once there is one; only where its visitors may sign in without proof. Left out, nobody may. */
  readonly demoWorkspace?: () => string | undefined
  /** How much of the demo is made, 0 to 1, while it is; null before and after. Left out, none is made. */
  readonly demoMade?: () => number | null
  /** How often it is looked whether models are to be trained; left out, as the schedule says. */
  readonly trainingLookMs?: number | undefined
  /** How often it is looked what changed, for those who listen to it; left out, as the feed's policy says. */
  readonly changesLookMs?: number | undefined
}
