// The history of an account's states: runs of days in one state, and the day usage and outcome parted.
import type { Database, Tx } from '@rung/database'
import { findAccount, readStuck } from '@rung/judgement/storage'
import { addDays, type Day, isRefusal, type Refusal } from '@rung/kernel'
import type { StuckAccount } from '@rung/signals'
import { partedOn, type StateRun, stateRuns } from '@rung/success-gap'
import { readStateChanges } from '../../judge/storage/state-history.ts'

export type StatesRequest = {
  /** Half-open; `since` open when null. */
  readonly since: Day | null
  readonly until: Day
  readonly knownAt: Date
}

/** A run, and the day usage and outcome parted as of its last day; null where they go together or one is unknown. */
export type ShownRun = StateRun & { readonly partedOn: Day | null }

export type ShownStates = {
  readonly externalId: string
  readonly name: string | null
  readonly accountId: string
  readonly runs: readonly ShownRun[]
  /** On the last day. */
  readonly stuck: readonly StuckAccount[]
}

/** Runs that touch the days asked for, whole: the first may have begun before them. */
export function showStates(
  database: Database,
  {
    workspaceId,
    account,
    now,
    ...input
  }: StatesRequest & {
    readonly workspaceId: string
    readonly account: string
    readonly now: Date
  },
): Promise<ShownStates | Refusal> {
  return database.inWorkspace(workspaceId, tx => statesOf(tx, account, input, now), {
    isolation: 'repeatable read',
    readOnly: true,
    together: true,
  })
}

async function statesOf(
  tx: Tx,
  account: string,
  { since, until, knownAt }: StatesRequest,
  now: Date,
): Promise<ShownStates | Refusal> {
  const asOf = addDays(until, -1)
  const found = await findAccount(tx, account, now, { asOf, knownAt })
  if (isRefusal(found)) return found
  const { accountId, externalId, name } = found
  const [changes, stuck] = await Promise.all([
    readStateChanges(tx, { accountId, before: until, knownAt }),
    readStuck(tx, accountId, { asOf, knownAt }),
  ])
  const runs = stateRuns(changes).filter(run => since === null || run.until === null || run.until > since)
  return {
    accountId,
    externalId,
    name,
    stuck,
    runs: runs.map(run => {
      const last = addDays(run.until ?? until, -1)
      return { ...run, partedOn: partedOn(changes.filter(({ day }) => day <= last)) }
    }),
  }
}
