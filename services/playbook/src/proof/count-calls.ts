// Counts calls in this process, and adds them to the workspace's days now and then: a call costs no write of its own.
import type { Database } from '@rung/database'
import type { Day } from '@rung/kernel'
import { addCalls, type CallProof, type CountedCalls } from './storage/nudge-calls.ts'

export type CallCount = {
  readonly note: (workspaceId: string, day: Day, proof: CallProof, keyId?: string) => void
  /** Adds what was counted since the last time, of one workspace or all. What cannot be written now stays counted. */
  readonly flush: (workspaceId?: string) => Promise<void>
}

/** What a killed process had counted since its last flush is lost: some seconds of a measure that is read in days. */
export function createCallCount(database: Database): CallCount {
  const waiting = new Map<string, Map<string, CountedCalls>>()
  const add = (workspaceId: string, counted: CountedCalls): void => {
    const own = waiting.get(workspaceId) ?? new Map<string, CountedCalls>()
    const key = `${counted.day} ${counted.proof} ${counted.keyId}`
    own.set(key, { ...counted, calls: counted.calls + (own.get(key)?.calls ?? 0) })
    waiting.set(workspaceId, own)
  }
  const flushOne = async (workspaceId: string): Promise<void> => {
    const counted = [...(waiting.get(workspaceId)?.values() ?? [])]
    waiting.delete(workspaceId)
    if (counted.length === 0) return
    try {
      await database.inWorkspace(workspaceId, tx => addCalls(tx, counted))
    } catch (error) {
      for (const each of counted) add(workspaceId, each)
      throw error
    }
  }
  return {
    note: (workspaceId, day, proof, keyId = '') => add(workspaceId, { day, proof, keyId, calls: 1 }),
    flush: async workspaceId => {
      if (workspaceId !== undefined) return flushOne(workspaceId)
      for (const each of [...waiting.keys()]) await flushOne(each)
    },
  }
}
