// What waits to be counted over all workspaces: numbers and nothing else.
import type { Database } from '@rung/database'
import type { WorkFigures } from '@rung/service-process'

export type CountFigures = WorkFigures & { readonly setAside: number }

export async function readCountFigures(database: Database): Promise<CountFigures | undefined> {
  const [figures] = await database.query<CountFigures>({
    name: 'usage-count-figures',
    text: `
      select found.marks, found.oldest_seconds as "oldestSeconds", found.stuck as "setAside"
      from usage.count_figures() as found`,
  })
  return figures
}
