// For metrics that look into properties: what each person's events of an account-day say to each of them.

import type { Tx } from '@rung/database'
import { LIMITS } from '@rung/kernel'
import { date, doublePrecision, integer, jsonb, pgSchema, text, timestamp } from 'drizzle-orm/pg-core'
import type { AccountDay } from './account-days.ts'
import { EVENTS_OF_DAYS } from './day-cells.ts'

export const propertyCells = pgSchema('usage').table('property_cells', {
  workspaceId: text('workspace_id').notNull(),
  groupKey: text('group_key').notNull(),
  day: date('day').notNull(),
  metricKey: text('metric_key').notNull(),
  userKey: text('user_key').notNull(),
  count: integer('count').notNull(),
  sum: doublePrecision('sum').notNull(),
  lastValue: jsonb('last_value'),
  lastAt: timestamp('last_at', { withTimezone: true }),
})

/**
 * Counts account-days anew for every definition that looks into properties. A sum takes numbers up to `LIMITS.numberMost` and
 * passes over the rest (two of 1e308 have no sum, and would stop the counting of all), adding them in order of size, so that the order of arrival leaves no trace in the last bits. A last value is
 * the newest text, number or boolean; of two at one instant the greater as text.
 */
export async function countProperties(tx: Tx, days: readonly AccountDay[]): Promise<void> {
  if (days.length === 0) return
  await dropPropertyCells(tx, days)
  await tx.query({
    name: 'usage-count-properties',
    text: `
      insert into usage.property_cells
        (workspace_id, group_key, day, metric_key, user_key, count, sum, last_value, last_at)
      select $1, matched.group_key, matched.day, matched.key, matched.user_key, count(*),
        coalesce(sum(matched.number order by matched.number) filter (where abs(matched.number) <= $4), 0),
        (array_agg(matched.scalar order by matched.occurred_at desc, matched.scalar #>> '{}' collate "C" desc)
          filter (where matched.scalar is not null))[1],
        max(matched.occurred_at) filter (where matched.scalar is not null)
      from (
        select found.group_key, found.day, found.user_key, found.occurred_at, metric_definitions.key,
          case when jsonb_typeof(found.properties -> metric_definitions.property) = 'number'
            then (found.properties ->> metric_definitions.property)::double precision end as number,
          case when jsonb_typeof(found.properties -> metric_definitions.property) in ('number', 'string', 'boolean')
            then found.properties -> metric_definitions.property end as scalar
        from (${EVENTS_OF_DAYS}) as found
        join usage.metric_definitions
          on metric_definitions.workspace_id = $1
          and not metric_definitions.retired
          and (metric_definitions.property is not null or metric_definitions.properties <> '{}')
          and (metric_definitions.events is null or found.name = any(metric_definitions.events))
          and coalesce(found.properties, '{}') @> metric_definitions.properties
      ) as matched
      group by matched.group_key, matched.day, matched.key, matched.user_key`,
    values: [...columnsOf(tx, days), LIMITS.numberMost],
  })
}

export async function dropPropertyCells(tx: Tx, days: readonly AccountDay[]): Promise<void> {
  if (days.length === 0) return
  await tx.query({
    name: 'usage-drop-property-cells',
    text: `
      delete from usage.property_cells
      using unnest($2::text[], $3::date[]) as asked (group_key, day)
      where property_cells.workspace_id = $1
        and property_cells.group_key = asked.group_key
        and property_cells.day = asked.day`,
    values: columnsOf(tx, days),
  })
}

function columnsOf(tx: Tx, days: readonly AccountDay[]): [string, string[], string[]] {
  return [tx.workspaceId, days.map(each => each.groupKey), days.map(each => each.day)]
}

/** Forgets what events said to a metric, since it asks something else now; days whose events were pruned stay. */
export async function dropMetricCells(tx: Tx, metricKey: string): Promise<void> {
  await tx.query({
    text: `
      delete from usage.property_cells
      where property_cells.workspace_id = $1
        and property_cells.metric_key = $2
        and property_cells.day >= coalesce(
          (select event_horizons.first_day from usage.event_horizons where event_horizons.workspace_id = $1),
          '-infinity'
        )`,
    values: [tx.workspaceId, metricKey],
  })
}
