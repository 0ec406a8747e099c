// What the usage service is built from.
import type { Database } from '@rung/database'
import type { Metrics } from '@rung/http-service'
import type { NewId } from '@rung/kernel'
import type { SourceLog } from './sources/source-log.ts'

export type UsageDeps = {
  /** Connected as `rung_usage`. */
  readonly database: Database
  readonly clock: () => Date
  readonly newId: NewId
  readonly log: { error(details: object, message: string): void }
  /** Aborted once the process is told to stop: what takes long ends by it. Left out, never. */
  readonly stopping?: AbortSignal | undefined
  /** Where it is measured; left out, nowhere. */
  readonly metrics?: Metrics
  /** Days for which single events are kept; left out, for ever. What was counted stays either way. */
  readonly keepEventsDays?: number
}

/** What routes that take usage in are built from. */
export type CollectorDeps = UsageDeps & {
  readonly sources: SourceLog
  /** Counts one call of the collector, for `/metrics`; the reason is '' unless it was rejected. */
  readonly countCall: (call: { readonly status: string; readonly reason: string }) => void
  /** Counts one request that was refused as a whole. */
  readonly countRefusedRequest: (status: string) => void
}
