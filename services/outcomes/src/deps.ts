// What the outcomes service is built from.
import type { Database } from '@rung/database'
import type { NewId } from '@rung/kernel'

export type OutcomesDeps = {
  /** Connected as `rung_outcomes`. */
  readonly database: Database
  readonly clock: () => Date
  readonly newId: NewId
  readonly log: { error(details: object, message: string): void }
}
