// What is asked about an account's use, and what its contracts and its calendar say that it is held against.
import type { Day } from '@rung/kernel'
import type { CountedDays, UsagePolicy } from '@rung/usage-metrics'
import type { AsOf } from '../storage/as-of.ts'
import type { Definitions } from '../storage/definitions.ts'

export type AccountRequest = AsOf & {
  readonly accountId: string
  /** The keys of accounts that are one with it by then: what came under them is its own. */
  readonly mergedKeys: readonly string[]
  readonly seats: number | null
  /** First day of the running term; null when nobody said. */
  readonly termStartedOn: Day | null
  /** Share of the last 14 days on which use was expected of it. */
  readonly expected: number
  readonly expectedUse: 'api' | 'seats'
  /** The days its window of 28 days counts: those on which use was expected; null: the last 28. */
  readonly counted: CountedDays
  /** First day of their first contract; null when nobody said. */
  readonly beganOn: Day | null
  readonly stakeholders: readonly {
    readonly stakeholderId: string
    readonly productUserIds: readonly string[]
  }[]
}

/** What an account's contracts say that its use is held against, and how much use is expected. */
export type AccountContract = Pick<
  AccountRequest,
  'beganOn' | 'counted' | 'expected' | 'expectedUse' | 'seats' | 'termStartedOn'
>

export type AssessContext = {
  readonly definitions: Definitions
  readonly policy: UsagePolicy
  readonly now: Date
  /** What is said of an account as of another day, for its last known score. */
  readonly contractOn: (input: AsOf & { readonly accountId: string }) => Promise<AccountContract>
}
