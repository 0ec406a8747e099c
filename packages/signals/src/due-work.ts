// The loop that turns marks into judgements: claims due accounts, calls the handler, and starts each day's full pass.
import { createLoop, NO_REST, SCHEDULE } from '@rung/database'
import type { DueWorkOptions } from './due-work-options.ts'
import { createWorkFinder } from './find-work.ts'
import { judgeBatches } from './judge-batches.ts'

export type DueWork = {
  /** Polls until stopped. */
  start(): void
  /** Ends the loop after the batch in hand. */
  stop(): Promise<void>
  /** Does all work due now, the day's pass included, and says how many accounts were judged. */
  runDueWork(): Promise<number>
}

/**
 * Work is a row, not a job: marks are claimed with `for update skip locked` and deleted in the transaction that does
 * the work, so a killed process loses nothing and two processes share the load. An account is claimed whole, by one
 * process at a time, so that an older reading can't overwrite a newer one. A batch that fails is tried again one account at a
 * time; an account that fails alone waits longer each time, while the others go on, and after some attempts it is put
 * aside with the reason: see `stuck-accounts`. New facts, the next daily pass or an admin make it due again. A database
 * that is away is nobody's failure: the loop rests and tries again.
 */
export function createDueWork(options: DueWorkOptions): DueWork {
  const { consumer, accountsAtOnce = 50, batchesAtOnce = 2, quietMs = 2000 } = options
  const pollEveryMs = options.pollEveryMs ?? SCHEDULE.daily_pass.lookEveryMs
  const findWork = createWorkFinder(options)
  const isStopping = (): boolean => options.stopping?.aborted === true

  const round = async (quiet: number, isStopped: () => boolean): Promise<number> => {
    const work = { ...options, accountsAtOnce, batchesAtOnce, isStopped }
    let judged = 0
    for (const workspaceId of await findWork()) {
      if (isStopped()) break
      judged += await judgeBatches(work, workspaceId, quiet)
    }
    return judged
  }

  const idle = { atLeastMs: 0, atMostMs: pollEveryMs }
  const loop = createLoop(
    () =>
      round(quietMs, loop.isStopped).then(
        judged => (judged > 0 ? NO_REST : idle),
        error => {
          if (!loop.isStopped()) options.log.error({ err: error, consumer }, 'due work could not be read')
          return idle
        },
      ),
    options.stopping,
  )

  return {
    start: loop.start,
    stop: loop.stop,
    runDueWork: async () => {
      let all = 0
      for (;;) {
        const judged = await round(0, isStopping)
        all += judged
        if (judged === 0 || isStopping()) return all
      }
    },
  }
}
