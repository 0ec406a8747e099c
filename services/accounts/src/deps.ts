// What the service is given: everything that reads a clock, draws chance or reaches the world.
import type { Database } from '@rung/database'
import type { KeyFinder, SessionFinder } from '@rung/directory'
import type { Metrics, Role } from '@rung/http-service'
import type { NewId } from '@rung/kernel'
import type { OidcSettings } from './sign-in/oidc/settings.ts'

/** One of the demo's people, as the page names them. */
export type DemoPerson = {
  readonly person: string
  readonly name: string
  readonly role: Role
  readonly what: string
}

export type AccountsDeps = {
  readonly database: Database
  readonly clock: () => Date
  readonly newId: NewId
  /** Fresh random bytes: the secret of a key, of a link, of a session. */
  readonly randomBytes: (count: number) => Uint8Array
  /** Told when keys changed, once that is committed: from then on none is taken here unseen. */
  readonly forgetKeys: KeyFinder['forget']
  /** The same of sessions, and of the roles of people. */
  readonly forgetSessions: SessionFinder['forget']
  /** What invitations are signed with; undefined: nobody can be invited. */
  readonly linkSecret: string | undefined
  /** Where people sign in beside invitations; left out, nowhere. */
  readonly oidc?: OidcSettings | undefined
  /** Names that agents reach this Rung by: a token of the issuer must be for one of them. Left out: for this machine alone. */
  readonly mcpHosts?: readonly string[] | undefined
  /** As whom a visitor of the demo may sign in by one click, at this moment; left out, as nobody. */
  readonly demoPeople?: () => readonly DemoPerson[]
  /** How much of the demo is made, 0 to 1, while it is; null where none is being made. */
  readonly demoMade?: (() => number | null) | undefined
  /** How often it is looked what changed, for those who listen to it; left out, as the feed's policy says. */
  readonly changesLookMs?: number | undefined
  readonly log: { error(details: object, message: string): void }
  /** Aborted once the process is told to stop: what takes long ends by it. Left out, never. */
  readonly stopping?: AbortSignal | undefined
  /** Where it is measured; left out, nowhere. */
  readonly metrics?: Metrics
}

/** Where the events of a workspace stand now: whoever listens from there misses nothing that comes after. */
export type CursorOf = (workspaceId: string) => Promise<string>
