// The counting task: looks for marks about once a second, and settles them workspace by workspace.
import { createLoop, type Database, type Loop } from '@rung/database'
import type { UsagePolicy } from '@rung/usage-metrics'
import { countWorkspace } from '../actions/count-workspace.ts'
import { foldPolicy } from '../policy.ts'
import { workspacesToCount } from '../storage/workspaces-to-work.ts'

export type CountLoop = Loop & {
  /** Counts everything that waits now, and says how many marks that were. */
  runDueWork(): Promise<number>
}

export type CountLoopOptions = {
  readonly database: Database
  readonly policy: UsagePolicy
  readonly clock: () => Date
  readonly log: { error(details: object, message: string): void }
  /** Aborted once the process is told to stop: what takes long ends by it. Left out, never. */
  readonly stopping?: AbortSignal | undefined
  /** Called with what was done and what failed, for metrics. */
  readonly observe?: { counted(marks: number): void; failed(): void }
}

/**
 * After each round it rests as long as the round took, so that days that are counted again and again leave half the
 * machine to the collector; a mark still waits for far less than the stated 60 s.
 */
export function createCountLoop({
  database,
  policy,
  clock,
  log,
  stopping,
  observe,
}: CountLoopOptions): CountLoop {
  const dirtyWorkspaces = () => workspacesToCount(database, clock())

  /** How many marks were looked at, whatever became of them. */
  const count = async (workspaceId: string): Promise<number> => {
    const limits = { policy, limit: foldPolicy.marksAtOnce, now: clock() }
    const { settled, failed } = await countWorkspace(database, workspaceId, limits)
    observe?.counted(settled)
    for (const { mark, reason } of failed) {
      observe?.failed()
      log.error(
        { workspaceId, kind: mark.kind, reason },
        'a mark could not be counted; it will be tried again',
      )
    }
    return settled + failed.length
  }

  /** One transaction for each workspace, so that a large backlog of one holds up no other. */
  const round = async (): Promise<number> => {
    let settled = 0
    for (const workspaceId of await dirtyWorkspaces()) {
      if (loop.isStopped()) break
      settled += await count(workspaceId).catch((error: unknown) => {
        log.error({ err: error, workspaceId }, 'usage could not be counted; it will be tried again')
        return 0
      })
    }
    return settled
  }

  const loop = createLoop(async () => {
    const began = performance.now()
    const settled = await round().catch((error: unknown) => {
      log.error({ err: error }, 'marks could not be read')
      return 0
    })
    if (settled === 0) return { atLeastMs: 0, atMostMs: foldPolicy.pollEveryMs }
    const tookMs = Math.min(performance.now() - began, foldPolicy.pollEveryMs)
    return { atLeastMs: tookMs, atMostMs: tookMs }
  }, stopping)

  return {
    ...loop,
    runDueWork: async () => {
      let all = 0
      for (;;) {
        let settled = 0
        for (const workspaceId of await dirtyWorkspaces()) {
          if (stopping?.aborted === true) break
          settled += await count(workspaceId)
        }
        all += settled
        if (settled === 0) return all
      }
    },
  }
}
