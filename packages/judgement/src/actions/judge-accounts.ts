// Judges any number of accounts as of a day and as known at an instant, from two reads: snapshots and the day before.
import { backgroundTurn, type Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import { judging, type LeaveOut, readSnapshots, type Snapshot } from '@rung/signals'
import type { HealthPolicies } from '../health-policies.ts'
import { judgeAccount } from '../judge-account.ts'
import type { Judgement, PreviousDay } from '../judgement.ts'
import { readPreviousDays } from '../storage/previous-days.ts'

export type JudgementsRequest = {
  readonly accountIds: readonly string[]
  readonly asOf: Day
  readonly knownAt: Date
  /** A config draft: what a context published under it is taken in place of what is in force. */
  readonly draft?: string
  /** Told of accounts whose judgement throws, which are left out; without it the first of them is refused. */
  readonly leaveOut?: LeaveOut
}

/**
 * One judgement an account asked for, in the order asked; of one nothing was published for too, all unknown.
 *
 * Every answer comes from here, and every kept score from `foldHistory` by the same `judgeAccount`, so that a past score
 * computed again is the same bit for bit.
 * Call it in a repeatable-read transaction: both reads must see one state of the database.
 */
export async function judgeAccounts(
  tx: Tx,
  input: JudgementsRequest,
  policies: HealthPolicies,
): Promise<Judgement[]> {
  const { accountIds, asOf, knownAt, draft, leaveOut } = input
  const [snapshots, previous] = await Promise.all([
    readSnapshots(tx, { accountIds, asOf, knownAt, ...(draft === undefined ? {} : { draft }) }),
    readPreviousDays(tx, { accountIds, before: asOf, knownAt }),
  ])
  return judgeRead({ accountIds, asOf, ...(leaveOut && { leaveOut }) }, { snapshots, previous }, policies)
}

/** The same from what has been read already. */
export function judgeRead(
  { accountIds, asOf, leaveOut }: Pick<JudgementsRequest, 'accountIds' | 'asOf' | 'leaveOut'>,
  {
    snapshots,
    previous,
  }: { readonly snapshots: readonly Snapshot[]; readonly previous: ReadonlyMap<string, PreviousDay> },
  policies: HealthPolicies,
): Judgement[] {
  const byAccount = Map.groupBy(snapshots, (snapshot: Snapshot) => snapshot.accountId)
  return accountIds.flatMap(accountId => {
    const ofAccount = byAccount.get(accountId) ?? []
    const before = previous.get(accountId) ?? null
    const judge = () => judgeAccount({ accountId, asOf, snapshots: ofAccount, previous: before }, policies)
    return judging(accountId, judge, leaveOut) ?? []
  })
}

// Some 50 ms of arithmetic: after that whoever waits for an answer has a turn. Each statement is a thirtieth of that.
const ACCOUNTS_AT_ONCE = 25

/**
 * The same for many accounts, some at a time: keep what you need of each and let the rest go. One picture of
 * the database only within a repeatable-read transaction.
 */
export async function* judgeMany(
  tx: Tx,
  input: JudgementsRequest,
  policies: HealthPolicies,
): AsyncGenerator<Judgement> {
  for (let first = 0; first < input.accountIds.length; first += ACCOUNTS_AT_ONCE) {
    const accountIds = input.accountIds.slice(first, first + ACCOUNTS_AT_ONCE)
    await backgroundTurn()
    yield* await judgeAccounts(tx, { ...input, accountIds }, policies)
  }
}
