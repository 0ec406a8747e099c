// What the renewals service is built from; nothing in it reads a clock, an environment or a global.
import type { Database } from '@rung/database'
import type { Metrics } from '@rung/http-service'
import type { NewId } from '@rung/kernel'
import type { DueWorkOptions } from '@rung/signals'

export type RenewalsDeps = {
  /** Connected as `rung_renewals`. */
  readonly database: Database
  readonly clock: () => Date
  readonly newId: NewId
  readonly log: DueWorkOptions['log']
  /** Aborted once the process is told to stop: what takes long ends by it. Left out, never. */
  readonly stopping?: AbortSignal | undefined
  /** Where it is measured; left out, nowhere. */
  readonly metrics?: Metrics
  /** How often it is looked whether a training is due, by the wall clock; left out, as the schedule says. */
  readonly trainingLookMs?: number | undefined
}
