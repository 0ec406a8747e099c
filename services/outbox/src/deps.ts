// What the outbox service is built from; nothing in it reads a clock, an environment or a global.
import type { Database } from '@rung/database'
import type { Metrics } from '@rung/http-service'
import type { Reach, Vault } from '@rung/http-service/outgoing'
import type { NewId } from '@rung/kernel'

export type OutboxDeps = {
  /** Connected as `rung_outbox`. */
  readonly database: Database
  readonly clock: () => Date
  readonly newId: NewId
  readonly randomBytes: (count: number) => Uint8Array
  readonly log: { error(details: object, message: string): void }
  /** Aborted once the process is told to stop: what takes long ends by it. Left out, never. */
  readonly stopping?: AbortSignal | undefined
  /** Seals what signs; null where the installation has no secret: then nothing is made that would need one. */
  readonly vault: Vault | null
  readonly reach: Reach
  /** Where it is measured; left out, nowhere. */
  readonly metrics?: Metrics
}
