// Days of accounts over which a workspace's own metrics are measured.
import type { MetricDefinition } from '@rung/usage-metrics'

export const DAYS = `
  from unnest($2::text[], $3::date[], $4::timestamptz[])
    with ordinality as asked (group_key, as_of, known_at, position)
  join usage.account_days
    on account_days.workspace_id = $1
    and account_days.group_key = asked.group_key
    and account_days.day > asked.as_of - $5::int
    and account_days.day <= asked.as_of
    and account_days.latest_recorded_at <= asked.known_at`

export const longest = (definitions: readonly MetricDefinition[]): number =>
  Math.max(...definitions.map(definition => definition.windowDays))

export function windowsOf(definitions: readonly MetricDefinition[]): [string[], number[]] {
  return [definitions.map(each => each.key), definitions.map(each => each.windowDays)]
}
