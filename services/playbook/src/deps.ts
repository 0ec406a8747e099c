// What the playbook service is built from; nothing in it reads a clock, an environment or a global.
import type { Database } from '@rung/database'
import type { Metrics } from '@rung/http-service'
import type { Reach } from '@rung/http-service/outgoing'
import type { NewId } from '@rung/kernel'
import type { DueWorkOptions } from '@rung/signals'
import type { Mailer } from './worklist/sending/mailer.ts'

export type PlaybookDeps = {
  /** Connected as `rung_playbook`. */
  readonly database: Database
  readonly clock: () => Date
  readonly newId: NewId
  /** What secrets that vendors sign with follow from, and addresses are sealed by; undefined: none can be made or kept, and none proves anything. */
  readonly linkSecret: string | undefined
  readonly randomBytes: (count: number) => Uint8Array
  /** Where lists may be sent to. */
  readonly reach: Reach
  /** By what lists are mailed; null where the operator set no mail server. */
  readonly mailer: Mailer | null
  readonly log: DueWorkOptions['log']
  /** Aborted once the process is told to stop: what takes long ends by it. Left out, never. */
  readonly stopping?: AbortSignal | undefined
  /** Where it is measured; left out, nowhere. */
  readonly metrics?: Metrics
}
