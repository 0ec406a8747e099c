// What the playbook service is built from; nothing in it reads a clock, an environment or a global.
import type { Database } from '@rung/database'
import type { Metrics } from '@rung/http-service'
import type { NewId } from '@rung/kernel'
import type { DueWorkOptions } from '@rung/signals'

export type PlaybookDeps = {
  /** Connected as `rung_playbook`. */
  readonly database: Database
  readonly clock: () => Date
  readonly newId: NewId
  /** What secrets that vendors sign with follow from; undefined: none can be made, and none proves anything. */
  readonly linkSecret: string | undefined
  readonly log: DueWorkOptions['log']
  /** Where it is measured; left out, nowhere. */
  readonly metrics?: Metrics
}
