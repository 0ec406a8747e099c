// What the usage service is built from.
import type { Database } from '@rung/database'
import type { Metrics } from '@rung/http-service'
import type { NewId } from '@rung/kernel'

export type UsageDeps = {
  /** Connected as `rung_usage`. */
  readonly database: Database
  readonly clock: () => Date
  readonly newId: NewId
  readonly log: { error(details: object, message: string): void }
  /** Where it is measured; left out, nowhere. */
  readonly metrics?: Metrics
  /** Days for which single events are kept; left out, for ever. What was counted stays either way. */
  readonly keepEventsDays?: number
}
