// What the outcomes service is built from.
import type { Database } from '@rung/database'
import type { Metrics } from '@rung/http-service'
import type { NewId } from '@rung/kernel'

export type LinkMaker = {
  /** Signs them; the door of the service knows the same. */
  readonly secret: string
  readonly randomBytes: (count: number) => Uint8Array
}

export type OutcomesDeps = {
  /** Connected as `rung_outcomes`. */
  readonly database: Database
  readonly clock: () => Date
  readonly newId: NewId
  readonly log: { error(details: object, message: string): void }
  /** Aborted once the process is told to stop: what takes long ends by it. Left out, never. */
  readonly stopping?: AbortSignal | undefined
  /** What links that ask customers are made with; left out, nobody is asked by a link. */
  readonly links?: LinkMaker
  /** Where it is measured; left out, nowhere. */
  readonly metrics?: Metrics
}
