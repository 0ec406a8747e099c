// A PostgreSQL of our own: what it is started with, and what is given back.
import type { Settings } from './server.ts'

export type EmbeddedOptions = {
  /** Where the data lives: made when it is not there, found again when it is. */
  readonly directory: string
  readonly log: (line: string) => void
  /** Where the superuser's password comes from. */
  readonly randomBytes: (count: number) => Uint8Array
  /** Settings of postgresql.conf besides ours: `{ fsync: 'off' }` for a server whose data nobody will miss. */
  readonly settings?: Settings
  /** For how long a server that ended by itself is started again, in ms; 60,000 when left out. */
  readonly restartWithinMs?: number
}

export type EmbeddedPostgres = {
  /** The superuser's address of our database in the server; the same after the server was started again. */
  readonly adminUrl: string
  /** Resolves, with the reason, once the server has ended by itself and could not be brought back. Else it never does. */
  readonly lost: Promise<Error>
  /** Shuts the server down, unless another live process looks after it. */
  stop(): Promise<void>
}
