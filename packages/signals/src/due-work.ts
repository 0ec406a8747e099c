// The loop that turns marks into judgements: claims due accounts, calls the handler, and starts each day's full pass.
import type { Database, Tx } from '@rung/database'
import { type Day, dayOf } from '@rung/kernel'
import { claimDue, deferDue, startDailyPass } from './claim-due.ts'
import { createLoop } from './create-loop.ts'
import type { DueMark } from './mark-due.ts'
import type { Consumer } from './signal.ts'

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
  /** How long an account's facts must have been quiet before it is judged, at most five times that after the first. */
  readonly quietMs?: number
}

export type DueWork = {
  /** Polls until stopped. */
  start(): void
  /** Ends the loop after the batch in hand. */
  stop(): Promise<void>
  /** Does all work due now, the day's pass included, and says how many accounts were judged. */
  drain(): Promise<number>
}

/**
 * Work is a row, not a job: marks are claimed with `for update skip locked` and deleted in the transaction that does
 * the work, so a killed process loses nothing and two processes share the load. Accounts are judged under an advisory
 * lock each, so that an older reading can't overwrite a newer one. A batch that fails is tried again one account at a
 * time, and an account that fails alone waits longer each time, up to five minutes, while the others go on.
 */
export function createDueWork(options: DueWorkOptions): DueWork {
  const { database, consumer, clock, pollEveryMs = 500, accountsAtOnce = 50, quietMs = 2000 } = options
  const passed = new Map<string, Day>()

  const settle = async (workspaceId: string, claim: { limit: number; quietMs: number }): Promise<number> =>
    database.inWorkspace(workspaceId, async tx => {
      const accounts = await claimDue(tx, consumer, clock(), claim)
      // Read after the claim: a fact whose mark was just claimed was recorded before this instant, so it is seen.
      const now = clock()
      if (accounts.length > 0) await options.handle(tx, { accounts, now, today: dayOf(now) })
      return accounts.length
    })

  const settleOneByOne = async (workspaceId: string, quiet: number): Promise<number> => {
    for (let done = 0; ; done++) {
      try {
        if ((await settle(workspaceId, { limit: 1, quietMs: quiet })) === 0) return done
      } catch (error) {
        options.log.error(
          { err: error, workspaceId, consumer },
          'an account could not be judged; it will be tried again',
        )
        await database.inWorkspace(workspaceId, tx => deferDue(tx, consumer, clock()))
      }
      if (loop.isStopped() || done >= accountsAtOnce) return done
    }
  }

  const passDaily = async (): Promise<void> => {
    const today = dayOf(clock())
    for (const workspaceId of await options.workspaceIds()) {
      if (passed.get(workspaceId) === today) continue
      await database.inWorkspace(workspaceId, tx => startDailyPass(tx, consumer, today, options.accountIds))
      passed.set(workspaceId, today)
    }
  }

  const round = async (quiet: number): Promise<number> => {
    await passDaily()
    const due = await database.query<{ workspace_id: string }>({
      text: 'select workspace_id from signals.workspaces_with_due_work($1, $2) as workspace_id order by 1',
      values: [consumer, clock().toISOString()],
    })
    let judged = 0
    for (const { workspace_id } of due) {
      if (loop.isStopped()) break
      try {
        judged += await settle(workspace_id, { limit: accountsAtOnce, quietMs: quiet })
      } catch {
        judged += await settleOneByOne(workspace_id, quiet)
      }
    }
    return judged
  }

  const loop = createLoop({
    restMs: pollEveryMs,
    look: () =>
      round(quietMs).then(
        judged => judged > 0,
        error => {
          options.log.error({ err: error, consumer }, 'due work could not be read')
          return false
        },
      ),
  })

  return {
    start: loop.start,
    stop: loop.stop,
    drain: async () => {
      let all = 0
      for (;;) {
        const judged = await round(0)
        if (judged === 0) return all
        all += judged
      }
    },
  }
}
