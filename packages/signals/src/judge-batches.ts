// Judges the due accounts of a workspace by batches; where a batch fails, one account at a time.
import { isDatabaseAway, reasonOf, type Tx } from '@rung/database'
import { dayOf } from '@rung/kernel'
import type { DueWorkOptions } from './due-work-options.ts'
import { type ClaimedDue, claimDue } from './storage/claim-due.ts'
import { setBack } from './storage/set-back.ts'

export type BatchWork = Pick<
  DueWorkOptions,
  'clock' | 'consumer' | 'database' | 'handle' | 'log' | 'observe' | 'stopping'
> &
  Required<Pick<DueWorkOptions, 'accountsAtOnce' | 'batchesAtOnce'>> & { readonly isStopped: () => boolean }

type Claim = { readonly limit: number; readonly quietMs: number }

/** Of one lane, before the next workspace has its turn. */
const BATCHES_A_TURN = 5

/** Some batches of a workspace, so that the others get their turn; a second lane opens when a first batch was a full one. */
export async function judgeBatches(work: BatchWork, workspaceId: string, quietMs: number): Promise<number> {
  const claim = { limit: work.accountsAtOnce, quietMs }
  const lanes: Promise<void>[] = []
  const failures: unknown[] = []
  let judged = 0
  const openLane = (): void => {
    if (lanes.length < work.batchesAtOnce) lanes.push(lane().catch(error => void failures.push(error)))
  }
  const lane = async (): Promise<void> => {
    for (let batch = 0; batch < BATCHES_A_TURN && failures.length === 0 && !work.isStopped(); batch++) {
      const settled = await judgeBatch(work, workspaceId, claim, accounts => {
        if (accounts.length === claim.limit) openLane()
      })
      judged += settled
      if (settled < claim.limit) return
    }
  }
  openLane()
  // A lane may open another while the ones before are waited for.
  for (let at = 0; at < lanes.length; at++) await lanes[at]
  // broken off: the marks are there for the next process
  if (work.stopping?.aborted === true) return judged
  const away = failures.find(isDatabaseAway)
  if (away !== undefined) throw away
  return failures.length === 0 ? judged : judged + (await judgeOneByOne(work, workspaceId, quietMs))
}

/** Calls `claimed` with what is being judged, so that a failure can be laid to it. */
async function judgeBatch(
  { database, consumer, clock, handle, observe, stopping }: BatchWork,
  workspaceId: string,
  claim: Claim,
  claimed: (accounts: readonly ClaimedDue[]) => void,
): Promise<number> {
  const judge = async (tx: Tx): Promise<number> => {
    const accounts = await claimDue(tx, consumer, clock(), claim)
    claimed(accounts)
    // Read after the claim: a fact whose mark was just claimed was recorded before this instant, so it is seen.
    const now = clock()
    if (accounts.length > 0) {
      const marks = accounts.map(({ seqs: _, ...mark }) => mark)
      await handle(tx, { accounts: marks, now, today: dayOf(now) })
    }
    return accounts.length
  }
  const judged = await database.inWorkspace(workspaceId, judge, { stopping })
  observe?.judged(judged)
  return judged
}

async function judgeOneByOne(work: BatchWork, workspaceId: string, quietMs: number): Promise<number> {
  for (let done = 0; ; done++) {
    if ((await judgeOne(work, workspaceId, quietMs)) === 0 || work.isStopped() || done >= work.accountsAtOnce)
      return done
  }
}

/** Judges the first free account alone. One that fails is set back by name: which is first may change meanwhile. */
async function judgeOne(work: BatchWork, workspaceId: string, quietMs: number): Promise<number> {
  let tried: ClaimedDue | undefined
  try {
    return await judgeBatch(work, workspaceId, { limit: 1, quietMs }, ([account]) => {
      tried = account
    })
  } catch (error) {
    if (tried === undefined || work.stopping?.aborted === true || isDatabaseAway(error)) throw error
    await setBackFailed(work, workspaceId, tried, error)
    return 1
  }
}

async function setBackFailed(
  { database, consumer, clock, log, observe }: BatchWork,
  workspaceId: string,
  failed: ClaimedDue,
  error: unknown,
): Promise<void> {
  const failure = { now: clock(), reason: reasonOf(error) }
  observe?.failed()
  const outcome = await database.inWorkspace(workspaceId, tx => setBack(tx, consumer, failed, failure))
  log.error(
    { err: error, workspaceId, consumer, accountId: failed.accountId },
    outcome === 'stuck'
      ? 'an account could not be judged and is put aside: see GET /v1/stuck-accounts'
      : 'an account could not be judged; it will be tried again',
  )
}
