// What a workspace's own metrics count: events, people and days, of events by name or of all.
import type { Tx } from '@rung/database'
import type { MetricDefinition } from '@rung/usage-metrics'
import { type AsOf, columnsOf } from './as-of.ts'
import { DAYS, longest, windowsOf } from './custom-windows.ts'

export type Cells = { events: number; people: number; days: number; aggregated: boolean }
type CellsRow = Cells & { position: number; key: string }

const COUNTED = `
  sum(day_cells.count)::bigint as events,
  count(distinct day_cells.user_key) filter (where day_cells.user_key <> '') as people,
  count(distinct day_cells.day) as days,
  bool_or(day_cells.user_key = '') as aggregated`

const CELLS = `${DAYS}
  join usage.day_cells
    on day_cells.workspace_id = $1
    and day_cells.group_key = asked.group_key
    and day_cells.day = account_days.day`

/** Definitions that name their events. */
export async function readNamed(
  tx: Tx,
  input: readonly AsOf[],
  definitions: readonly MetricDefinition[],
): Promise<CellsRow[]> {
  const wanted = definitions.flatMap(({ key, windowDays, filter }) =>
    [...new Set(filter.events ?? [])].map(event => ({ key, windowDays, event })),
  )
  if (wanted.length === 0) return []
  return tx.query<CellsRow>({
    name: 'usage-measure-named',
    text: `
      select asked.position, wanted.key, ${COUNTED}
      ${CELLS}
      join unnest($6::text[], $7::int[], $8::text[]) as wanted (key, window_days, event)
        on wanted.event = day_cells.event and account_days.day > asked.as_of - wanted.window_days
      group by asked.position, wanted.key`,
    values: [
      tx.workspaceId,
      ...columnsOf(input),
      longest(definitions),
      wanted.map(each => each.key),
      wanted.map(each => each.windowDays),
      wanted.map(each => each.event),
    ],
  })
}

/** Definitions over every event. */
export async function readEvery(
  tx: Tx,
  input: readonly AsOf[],
  definitions: readonly MetricDefinition[],
): Promise<CellsRow[]> {
  const wanted = definitions.filter(definition => definition.filter.events === null)
  if (wanted.length === 0) return []
  return tx.query<CellsRow>({
    name: 'usage-measure-every',
    text: `
      select asked.position, wanted.key, ${COUNTED}
      ${CELLS}
      join unnest($6::text[], $7::int[]) as wanted (key, window_days)
        on account_days.day > asked.as_of - wanted.window_days
      group by asked.position, wanted.key`,
    values: [tx.workspaceId, ...columnsOf(input), longest(wanted), ...windowsOf(wanted)],
  })
}
