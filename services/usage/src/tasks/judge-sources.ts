// Judges what is wrong with the sources of each workspace of which something was published since.
import { recordChanges } from '@rung/change-feed'
import type { Database } from '@rung/database'
import { assessDoubts } from '../actions/assess-doubts.ts'
import { sourceEvents } from '../judgement/source-events.ts'
import { keepSourceDoubts, readSourceDoubts, takeDoubtMarks } from '../storage/source-doubts.ts'
import { workspacesWithDoubtMarks } from '../storage/workspaces-to-work.ts'

/** One transaction for each workspace. Marks are taken before what they speak of is read, so that one added meanwhile is not lost. */
export async function judgeSources(database: Database, clock: () => Date): Promise<void> {
  for (const workspaceId of await workspacesWithDoubtMarks(database)) {
    await database.inWorkspace(workspaceId, async tx => {
      if (!(await takeDoubtMarks(tx))) return
      const now = clock()
      const before = await readSourceDoubts(tx)
      const doubts = await assessDoubts(tx, now)
      await keepSourceDoubts(tx, doubts, now)
      const events = sourceEvents(before, doubts)
      if (events.length === 0) return
      await recordChanges(tx, [{ type: 'source.changed', accountIds: [], personId: null, at: now, events }])
    })
  }
}
