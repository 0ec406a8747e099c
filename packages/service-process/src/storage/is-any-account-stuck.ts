// Whether some account could not be judged: what makes readiness say degraded.
import type { Database } from '@rung/database'

/** Over all workspaces; says no more than that. */
export async function isAnyAccountStuck(database: Database): Promise<boolean> {
  const [found] = await database.query<{ stuck: boolean }>({
    name: 'is-any-stuck',
    text: 'select signals.is_any_stuck() as stuck',
  })
  return found?.stuck === true
}
