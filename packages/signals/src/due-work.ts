// The loop that turns marks into judgements: claims due accounts, calls the handler, and starts each day's full pass.
import {
  createLoop,
  type Database,
  isDatabaseAway,
  NO_REST,
  reasonOf,
  SCHEDULE,
  type Tx,
} from '@rung/database'
import { type Day, dayOf } from '@rung/kernel'
import type { Consumer } from './signal.ts'
import { type ClaimedDue, claimDue, startDailyPass } from './storage/claim-due.ts'
import { findDueWork } from './storage/find-due-work.ts'
import type { DueMark } from './storage/mark-due.ts'
import { setBack } from './storage/set-back.ts'
import { retryStuck } from './storage/stuck-accounts.ts'

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

export type DueWork = {
  /** Polls until stopped. */
  start(): void
  /** Ends the loop after the batch in hand. */
  stop(): Promise<void>
  /** Does all work due now, the day's pass included, and says how many accounts were judged. */
  runDueWork(): Promise<number>
}

/** Of one lane, before the next workspace has its turn. */
const BATCHES_A_TURN = 5

/**
 * Work is a row, not a job: marks are claimed with `for update skip locked` and deleted in the transaction that does
 * the work, so a killed process loses nothing and two processes share the load. An account is claimed whole, by one
 * process at a time, so that an older reading can't overwrite a newer one. A batch that fails is tried again one account at a
 * time; an account that fails alone waits longer each time, while the others go on, and after some attempts it is put
 * aside with the reason: see `stuck-accounts`. New facts, the next daily pass or an admin make it due again. A database
 * that is away is nobody's failure: the loop rests and tries again.
 */
export function createDueWork(options: DueWorkOptions): DueWork {
  const { database, consumer, clock, accountsAtOnce = 50, batchesAtOnce = 2, quietMs = 2000 } = options
  const pollEveryMs = options.pollEveryMs ?? SCHEDULE.daily_pass.lookEveryMs
  const passed = new Map<string, Day>()
  let listedOn: Day | undefined

  type Claim = { readonly limit: number; readonly quietMs: number }
  /** Calls `claimed` with what is being judged, so that a failure can be laid to it. */
  const settle = async (
    workspaceId: string,
    claim: Claim,
    claimed: (accounts: readonly ClaimedDue[]) => void = () => {},
  ): Promise<number> => {
    const judged = await database.inWorkspace(workspaceId, async tx => {
      const accounts = await claimDue(tx, consumer, clock(), claim)
      claimed(accounts)
      // Read after the claim: a fact whose mark was just claimed was recorded before this instant, so it is seen.
      const now = clock()
      if (accounts.length > 0) {
        const marks = accounts.map(({ seqs: _, ...mark }) => mark)
        await options.handle(tx, { accounts: marks, now, today: dayOf(now) })
      }
      return accounts.length
    })
    options.observe?.judged(judged)
    return judged
  }

  /** Judges the first free account alone. One that fails is set back by name: which is first may change meanwhile. */
  const settleOne = async (workspaceId: string, quiet: number): Promise<number> => {
    let tried: ClaimedDue | undefined
    try {
      return await settle(workspaceId, { limit: 1, quietMs: quiet }, ([account]) => {
        tried = account
      })
    } catch (error) {
      if (tried === undefined || isDatabaseAway(error)) throw error
      const failed = tried
      const failure = { now: clock(), reason: reasonOf(error) }
      options.observe?.failed()
      const outcome = await database.inWorkspace(workspaceId, tx => setBack(tx, consumer, failed, failure))
      options.log.error(
        { err: error, workspaceId, consumer, accountId: failed.accountId },
        outcome === 'stuck'
          ? 'an account could not be judged and is put aside: see GET /v1/stuck-accounts'
          : 'an account could not be judged; it will be tried again',
      )
      return 1
    }
  }

  const settleOneByOne = async (workspaceId: string, quiet: number): Promise<number> => {
    for (let done = 0; ; done++) {
      if ((await settleOne(workspaceId, quiet)) === 0 || loop.isStopped() || done >= accountsAtOnce)
        return done
    }
  }

  /** Starts the day's pass where it is not started yet; `seen` are workspaces with work. */
  const passDaily = async (today: Day, seen: readonly string[]): Promise<void> => {
    for (const workspaceId of await options.workspaceIds()) {
      if (passed.get(workspaceId) === today) continue
      const isFirst = !passed.has(workspaceId)
      await database.inWorkspace(workspaceId, async tx => {
        await startDailyPass(tx, consumer, today, options.accountIds)
        // A process that has just begun may be of a version that can judge what the one before could not.
        if (isFirst) await retryStuck(tx, { accountIds: null, stages: [consumer] })
      })
      passed.set(workspaceId, today)
    }
    for (const workspaceId of seen) passed.set(workspaceId, today)
    listedOn = today
  }

  const lookForWork = async (): Promise<readonly string[]> =>
    (await findDueWork(database, clock())).get(consumer) ?? []

  /** One statement, but once a day, and when a workspace shows by its first mark that was not there when the day began. */
  const findWork = async (): Promise<readonly string[]> => {
    const today = dayOf(clock())
    if (listedOn !== today) await passDaily(today, [])
    const found = await lookForWork()
    if (found.every(workspaceId => passed.get(workspaceId) === today)) return found
    await passDaily(today, found)
    return lookForWork()
  }

  /** Some batches of a workspace, so that the others get their turn; a second lane opens when a first batch was a full one. */
  const settleBatches = async (workspaceId: string, quiet: number): Promise<number> => {
    const claim = { limit: accountsAtOnce, quietMs: quiet }
    const lanes: Promise<void>[] = []
    const failures: unknown[] = []
    let judged = 0
    const openLane = (): void => {
      if (lanes.length < batchesAtOnce) lanes.push(lane().catch(error => void failures.push(error)))
    }
    const lane = async (): Promise<void> => {
      for (let batch = 0; batch < BATCHES_A_TURN && failures.length === 0 && !loop.isStopped(); batch++) {
        const settled = await settle(workspaceId, claim, accounts => {
          if (accounts.length === claim.limit) openLane()
        })
        judged += settled
        if (settled < claim.limit) return
      }
    }
    openLane()
    // A lane may open another while the ones before are waited for.
    for (let at = 0; at < lanes.length; at++) await lanes[at]
    const away = failures.find(isDatabaseAway)
    if (away !== undefined) throw away
    return failures.length === 0 ? judged : judged + (await settleOneByOne(workspaceId, quiet))
  }

  const round = async (quiet: number): Promise<number> => {
    let judged = 0
    for (const workspaceId of await findWork()) {
      if (loop.isStopped()) break
      judged += await settleBatches(workspaceId, quiet)
    }
    return judged
  }

  const idle = { atLeastMs: 0, atMostMs: pollEveryMs }
  const loop = createLoop(() =>
    round(quietMs).then(
      judged => (judged > 0 ? NO_REST : idle),
      error => {
        options.log.error({ err: error, consumer }, 'due work could not be read')
        return idle
      },
    ),
  )

  return {
    start: loop.start,
    stop: loop.stop,
    runDueWork: async () => {
      let all = 0
      for (;;) {
        const judged = await round(0)
        if (judged === 0) return all
        all += judged
      }
    },
  }
}
