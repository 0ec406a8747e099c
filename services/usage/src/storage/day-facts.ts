// An account's counted days as the judging room knows them.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { Cell, DayFacts, PropertyCell, Scalar } from '@rung/usage-metrics'

export type KnownDayFacts = DayFacts & { readonly firstRecordedAt: Date; readonly latestRecordedAt: Date }

type DayRow = {
  day: Day
  source: string
  active_users: number | null
  first_recorded_at: Date
  latest_recorded_at: Date
}
type CellRow = { day: Day; event: string; user_key: string; count: number }
type PropertyRow = {
  day: Day
  metric_key: string
  user_key: string
  count: number
  sum: number
  last_value: Scalar | null
  last_at: Date | null
}

/** Every counted day of an account in `[since, until]`, by day; null leaves an end open. */
export async function readDayFacts(
  tx: Tx,
  groupKey: string,
  { since, until }: { readonly since: Day | null; readonly until: Day | null },
): Promise<KnownDayFacts[]> {
  const values = [tx.workspaceId, groupKey, since ?? '-infinity', until ?? 'infinity']
  const [days, cells, properties] = await Promise.all([
    tx.query<DayRow>({
      name: 'usage-read-account-days',
      text: `
        select account_days.day::text as day, account_days.source, account_days.active_users,
          account_days.first_recorded_at, account_days.latest_recorded_at
        from usage.account_days
        where account_days.workspace_id = $1
          and account_days.group_key = $2
          and account_days.day >= $3
          and account_days.day <= $4
          and account_days.latest_recorded_at is not null
        order by account_days.day`,
      values,
    }),
    tx.query<CellRow>({
      name: 'usage-read-day-cells',
      text: `
        select day_cells.day::text as day, day_cells.event, day_cells.user_key, day_cells.count
        from usage.day_cells
        where day_cells.workspace_id = $1
          and day_cells.group_key = $2
          and day_cells.day >= $3
          and day_cells.day <= $4`,
      values,
    }),
    tx.query<PropertyRow>({
      name: 'usage-read-property-cells',
      text: `
        select property_cells.day::text as day, property_cells.metric_key, property_cells.user_key,
          property_cells.count, property_cells.sum, property_cells.last_value, property_cells.last_at
        from usage.property_cells
        where property_cells.workspace_id = $1
          and property_cells.group_key = $2
          and property_cells.day >= $3
          and property_cells.day <= $4`,
      values,
    }),
  ])
  const cellsOf = Map.groupBy(cells, cell => cell.day)
  const propertiesOf = Map.groupBy(properties, cell => cell.day)
  return days.map(row => ({
    day: row.day,
    aggregatedActiveUsers: row.source === 'aggregates' ? (row.active_users ?? 'not_given') : null,
    cells: (cellsOf.get(row.day) ?? []).map(cellFrom),
    properties: (propertiesOf.get(row.day) ?? []).map(propertyFrom),
    firstRecordedAt: row.first_recorded_at,
    latestRecordedAt: row.latest_recorded_at,
  }))
}

function cellFrom({ user_key, event, count }: CellRow): Cell {
  return { user: user_key === '' ? null : user_key, event, count }
}

function propertyFrom(row: PropertyRow): PropertyCell {
  const cell = { metric: row.metric_key, user: row.user_key, count: row.count, sum: row.sum }
  if (row.last_value === null || row.last_at === null) return cell
  return { ...cell, last: { value: row.last_value, at: row.last_at } }
}
