// What a workspace's own metrics add up or take last of a property.
import type { Tx } from '@rung/database'
import type { MetricDefinition, Scalar } from '@rung/usage-metrics'
import { type AsOf, columnsOf } from './as-of.ts'
import { DAYS, longest, windowsOf } from './custom-windows.ts'

export type PropertiesRow = {
  position: number
  key: string
  events: number
  people: number
  days: number
  sum: number
  last: Scalar | null
}

export async function readProperties(
  tx: Tx,
  input: readonly AsOf[],
  definitions: readonly MetricDefinition[],
): Promise<PropertiesRow[]> {
  if (definitions.length === 0) return []
  return tx.query<PropertiesRow>({
    name: 'usage-measure-properties',
    text: `
      select asked.position, wanted.key,
        sum(property_cells.count)::bigint as events,
        count(distinct property_cells.user_key) as people,
        count(distinct property_cells.day) as days,
        sum(property_cells.sum order by property_cells.day, property_cells.sum) as sum,
        (array_agg(property_cells.last_value
          order by property_cells.last_at desc, property_cells.last_value #>> '{}' collate "C" desc)
          filter (where property_cells.last_value is not null))[1] as last
      ${DAYS}
      join usage.property_cells
        on property_cells.workspace_id = $1
        and property_cells.group_key = asked.group_key
        and property_cells.day = account_days.day
      join unnest($6::text[], $7::int[]) as wanted (key, window_days)
        on wanted.key = property_cells.metric_key and account_days.day > asked.as_of - wanted.window_days
      group by asked.position, wanted.key`,
    values: [tx.workspaceId, ...columnsOf(input), longest(definitions), ...windowsOf(definitions)],
  })
}
