// Who sends what, what of it counts for no account, and whether calls wait to be counted: as of one instant.
import type { Database } from '@rung/database'
import type { SourceTally } from '../sources/tally.ts'
import { hasMarks } from '../storage/dirty-marks.ts'
import { listSources } from '../storage/list-call-sources.ts'
import { readSourceDoubts, type SourceDoubts } from '../storage/source-doubts.ts'
import { summariseUnattached, type UnattachedSummary } from '../storage/unattached.ts'

export type Sources = {
  readonly sources: readonly SourceTally[]
  readonly unattached: readonly UnattachedSummary[]
  readonly doubts: SourceDoubts
  readonly pending: boolean
}

export function readSources(database: Database, workspaceId: string): Promise<Sources> {
  return database.inWorkspace(
    workspaceId,
    async tx => {
      const [sources, unattached, doubts, pending] = await Promise.all([
        listSources(tx),
        summariseUnattached(tx),
        readSourceDoubts(tx),
        hasMarks(tx),
      ])
      return { sources, unattached, doubts, pending }
    },
    { isolation: 'repeatable read', readOnly: true, together: true },
  )
}
