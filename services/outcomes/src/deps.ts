// What the outcomes service is built from.
import type { Database } from '@rung/database'
import type { Metrics } from '@rung/http-service'
import type { NewId } from '@rung/kernel'

export type OutcomesDeps = {
  /** Connected as `rung_outcomes`. */
  readonly database: Database
  readonly clock: () => Date
  readonly newId: NewId
  readonly log: { error(details: object, message: string): void }
  /** Where it is measured; left out, nowhere. */
  readonly metrics?: Metrics
}
