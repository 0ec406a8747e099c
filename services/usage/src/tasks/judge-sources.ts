// Judges what is wrong with the sources of each workspace of which something was published since.
import type { Database } from '@rung/database'
import { assessDoubts } from '../actions/assess-doubts.ts'
import { keepSourceDoubts, takeDoubtMarks } from '../storage/source-doubts.ts'
import { workspacesWithDoubtMarks } from '../storage/workspaces-to-work.ts'

/** One transaction for each workspace. Marks are taken before what they speak of is read, so that one added meanwhile is not lost. */
export async function judgeSources(database: Database, clock: () => Date): Promise<void> {
  for (const workspaceId of await workspacesWithDoubtMarks(database)) {
    await database.inWorkspace(workspaceId, async tx => {
      if (!(await takeDoubtMarks(tx))) return
      const now = clock()
      await keepSourceDoubts(tx, await assessDoubts(tx, now), now)
    })
  }
}
