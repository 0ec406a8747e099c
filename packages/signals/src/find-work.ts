// Which workspaces have due accounts, the day's full pass begun where it is not yet.
import { type Day, dayOf } from '@rung/kernel'
import type { DueWorkOptions } from './due-work-options.ts'
import { startDailyPass } from './storage/claim-due.ts'
import { findDueWork } from './storage/find-due-work.ts'
import { retryStuck } from './storage/stuck-accounts.ts'

type FinderOptions = Pick<DueWorkOptions, 'accountIds' | 'clock' | 'consumer' | 'database' | 'workspaceIds'>

/** One statement, but once a day, and when a workspace shows by its first mark that was not there when the day began. */
export function createWorkFinder(options: FinderOptions): () => Promise<readonly string[]> {
  const { database, consumer, clock } = options
  const passed = new Map<string, Day>()
  let listedOn: Day | undefined

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

  return async () => {
    const today = dayOf(clock())
    if (listedOn !== today) await passDaily(today, [])
    const found = await lookForWork()
    if (found.every(workspaceId => passed.get(workspaceId) === today)) return found
    await passDaily(today, found)
    return lookForWork()
  }
}
