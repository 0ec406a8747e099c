// What the health service is built from; nothing in it reads a clock, an environment or a global.
import type { Database } from '@rung/database'
import type { Metrics } from '@rung/http-service'
import type { NewId } from '@rung/kernel'
import type { DueWorkOptions } from '@rung/signals'

export type HealthDeps = {
  /** Connected as `rung_health`. */
  readonly database: Database
  readonly clock: () => Date
  readonly newId: NewId
  readonly log: DueWorkOptions['log']
  /** Aborted once the process is told to stop: what takes long ends by it. Left out, never. */
  readonly stopping?: AbortSignal | undefined
  /** Where it is measured; left out, nowhere. */
  readonly metrics?: Metrics
}
