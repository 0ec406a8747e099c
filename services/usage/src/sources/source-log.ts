// What sources sent since it was last written down, in memory: one row a source and second instead of one a request.
import { createLoop, type Database } from '@rung/database'
import { holdOffErasure } from '@rung/directory'
import { isRefusal } from '@rung/kernel'
import { writeTallies } from '../storage/write-tallies.ts'
import { addTallies, nameOfSource, OTHER, type SourceTally } from './tally.ts'

export type SourceLog = {
  note(workspaceId: string, tallies: readonly SourceTally[]): void
  /** Writes down what is noted; what could not be written is tried again with the next. */
  flush(): Promise<void>
  start(): void
  /** Ends after a last write. */
  stop(): Promise<void>
}

export type SourceLogOptions = {
  readonly database: Database
  readonly everyMs: number
  /** Sources that wait at most: with more, a client invents libraries, and they are noted as one. */
  readonly most: number
  readonly log: { error(details: object, message: string): void }
}

export function createSourceLog({ database, everyMs, most, log }: SourceLogOptions): SourceLog {
  let waiting = new Map<string, Map<string, SourceTally>>()
  let size = 0
  let writing: Promise<void> = Promise.resolve()

  const note = (workspaceId: string, tallies: readonly SourceTally[]) => {
    const theirs = waiting.get(workspaceId) ?? new Map<string, SourceTally>()
    waiting.set(workspaceId, theirs)
    for (const sent of tallies) {
      const isNew = !theirs.has(nameOfSource(sent))
      const tally = isNew && size >= most ? { ...sent, library: OTHER, version: '' } : sent
      const known = theirs.get(nameOfSource(tally))
      if (known === undefined) size += 1
      theirs.set(nameOfSource(tally), known === undefined ? tally : addTallies(known, tally))
    }
  }

  const writeAll = async () => {
    const taken = waiting
    waiting = new Map()
    size = 0
    for (const [workspaceId, theirs] of taken) {
      const tallies = [...theirs.values()]
      await database
        .inWorkspace(workspaceId, async tx => {
          await holdOffErasure(tx)
          await writeTallies(tx, tallies)
        })
        .catch((error: unknown) => {
          // a workspace that was deleted meanwhile is owed no figures
          if (isRefusal(error) && error.code === 'not_found') return
          log.error(
            { err: error, workspaceId },
            'what sources sent could not be written down; it will be tried again',
          )
          note(workspaceId, tallies)
        })
    }
  }

  // one after the other, so that what was noted before a call is written when the call ends
  const flush = (): Promise<void> => {
    writing = writing.then(() => (waiting.size === 0 ? undefined : writeAll()))
    return writing
  }

  const loop = createLoop(async () => {
    await flush()
    return { atLeastMs: 0, atMostMs: everyMs }
  })

  return {
    note,
    flush,
    start: loop.start,
    stop: async () => {
      await loop.stop()
      await flush()
    },
  }
}
