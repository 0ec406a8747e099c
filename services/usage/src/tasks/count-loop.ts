// The counting task: looks for marks about once a second, and settles them workspace by workspace.
import type { Database } from '@rung/database'
import type { UsagePolicy } from '@rung/usage-metrics'
import { countWorkspace } from '../actions/count-workspace.ts'
import { foldPolicy } from '../policy.ts'

export type CountLoop = {
  start(): void
  /** Ends after the transaction in hand. */
  stop(): Promise<void>
  /** Counts everything that waits now, and says how many marks that were. */
  drain(): Promise<number>
  /** Something was just collected in this process: do not wait for the next look. */
  wake(): void
}

export type CountLoopOptions = {
  readonly database: Database
  readonly policy: UsagePolicy
  readonly clock: () => Date
  readonly log: { error(details: object, message: string): void }
  /** Called with what was done and what failed, for metrics. */
  readonly observe?: { counted(marks: number): void; failed(): void }
}

/**
 * After each round it rests as long as the round took, so that days that are counted again and again leave half the
 * machine to the collector; a mark still waits for far less than the stated 60 s.
 */
export function createCountLoop({ database, policy, clock, log, observe }: CountLoopOptions): CountLoop {
  let running: Promise<void> | undefined
  let stopped = false
  let wakeUp: (() => void) | undefined
  let woken = false

  const dirtyWorkspaces = async (): Promise<string[]> => {
    const rows = await database.query<{ id: string }>({
      name: 'usage-workspaces-to-count',
      text: 'select found.id from usage.workspaces_to_count($1) as found (id) order by found.id',
      values: [clock().toISOString()],
    })
    return rows.map(row => row.id)
  }

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
      if (stopped) break
      settled += await count(workspaceId).catch((error: unknown) => {
        log.error({ err: error, workspaceId }, 'usage could not be counted; it will be tried again')
        return 0
      })
    }
    return settled
  }

  const pause = (ms: number): Promise<void> =>
    new Promise(resolve => {
      const timer = setTimeout(resolve, ms)
      wakeUp = () => {
        clearTimeout(timer)
        resolve()
      }
      if (woken) wakeUp()
    })

  const run = async (): Promise<void> => {
    while (!stopped) {
      woken = false
      const began = performance.now()
      const settled = await round().catch((error: unknown) => {
        log.error({ err: error }, 'marks could not be read')
        return 0
      })
      if (stopped) return
      if (settled === 0) await pause(foldPolicy.pollEveryMs)
      else await rest(Math.min(performance.now() - began, foldPolicy.pollEveryMs))
    }
  }

  const rest = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

  return {
    start: () => {
      stopped = false
      running ??= run()
    },
    stop: async () => {
      stopped = true
      wakeUp?.()
      await running
      running = undefined
    },
    drain: async () => {
      let all = 0
      for (;;) {
        let settled = 0
        for (const workspaceId of await dirtyWorkspaces()) settled += await count(workspaceId)
        if (settled === 0) return all
        all += settled
      }
    },
    wake: () => {
      woken = true
      wakeUp?.()
    },
  }
}
