// Judges what is wrong with the sources of each workspace of which something was published since.
import type { Database } from '@rung/database'
import { assessDoubts } from '../actions/assess-doubts.ts'
import { keepSourceDoubts, readDoubtMarks, settleDoubtMarks } from '../storage/source-doubts.ts'
import { workspacesWithDoubtMarks } from '../storage/workspaces-to-work.ts'

/** One transaction for each workspace. Marks are read before what they speak of, so that one added meanwhile is not lost. */
export async function judgeSources(database: Database, clock: () => Date): Promise<void> {
  for (const workspaceId of await workspacesWithDoubtMarks(database)) {
    await database.inWorkspace(workspaceId, async tx => {
      const marks = await readDoubtMarks(tx)
      if (marks.length === 0) return
      const now = clock()
      await keepSourceDoubts(tx, await assessDoubts(tx, now), now)
      await settleDoubtMarks(tx, marks)
    })
  }
}
