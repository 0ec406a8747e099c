// What waits at a stage of judging, and who is put aside there, over all workspaces: numbers and nothing else.
import type { Database } from '@rung/database'
import type { Stage } from '@rung/signals'

export type WorkFigures = {
  readonly marks: number
  /** Seconds since the oldest mark was made; 0 when none waits. */
  readonly oldestSeconds: number
}

export async function readWorkFigures(database: Database, stage: Stage): Promise<WorkFigures | undefined> {
  const [figures] = await database.query<WorkFigures>({
    name: 'due-work-figures',
    text: 'select found.marks, found.oldest_seconds as "oldestSeconds" from signals.due_work_figures($1) as found',
    values: [stage],
  })
  return figures
}

/** How many accounts are put aside at the stage. */
export async function countStuck(database: Database, stage: Stage): Promise<number> {
  const [figures] = await database.query<{ stuck: number }>({
    name: 'stuck-figures',
    text: 'select found.stuck from signals.due_work_figures($1) as found',
    values: [stage],
  })
  return figures?.stuck ?? 0
}
