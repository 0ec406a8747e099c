// What the loop of due work is given: where marks are, who judges, and how much at once.
import type { Database, Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { Consumer } from './signal.ts'
import type { DueMark } from './storage/mark-due.ts'

export type DueBatch = { readonly accounts: readonly DueMark[]; readonly now: Date; readonly today: Day }

export type DueWorkOptions = {
  readonly database: Database
  readonly consumer: Consumer
  readonly clock: () => Date
  readonly log: { error(details: object, message: string): void }
  /** Judges the accounts in the claiming transaction: what it writes and the marks it settles commit together. */
  readonly handle: (tx: Tx, batch: DueBatch) => Promise<void>
  /** Every workspace, for the daily pass. */
  readonly workspaceIds: () => Promise<readonly string[]>
  /** Every account of the transaction's workspace, for the daily pass. */
  readonly accountIds: (tx: Tx) => Promise<readonly string[]>
  readonly pollEveryMs?: number
  /** Aborted once the process is told to stop: what takes long ends by it. Left out, never. */
  readonly stopping?: AbortSignal | undefined
  readonly accountsAtOnce?: number
  /** Batches of one workspace side by side: the database reads and writes for one while another is judged. */
  readonly batchesAtOnce?: number
  /** How long an account's facts must have been quiet before it is judged, at most five times that after the first. */
  readonly quietMs?: number
  /** Told of what was done and what failed, for metrics. */
  readonly observe?: DueWorkObserver
}

export type DueWorkObserver = {
  judged(accounts: number): void
  /** Once an attempt on an account. */
  failed(): void
}
