// The workspace's own metrics for many accounts, days and instants at once, from the counted days.
import type { Tx } from '@rung/database'
import { looksIntoProperties, type MetricDefinition, type Scalar } from '@rung/usage-metrics'
import { type AsOf, columnsOf } from './windows.ts'

export type CustomValues = ReadonlyMap<string, Scalar | null>

type Cells = { events: number; people: number; days: number; aggregated: boolean }
type CellsRow = Cells & { position: number; key: string }
type PropertiesRow = {
  position: number
  key: string
  events: number
  people: number
  days: number
  sum: number
  last: Scalar | null
}
type AggregatedUsersRow = { position: number; key: string; users: number | null; notGiven: boolean }

/**
 * Why: as for the windows, one pass over the cells answers for all accounts and all definitions. In the order asked.
 * The pure room's `measureCustom` says the same of one account, and a test holds both together.
 *
 * @example asked ('acme', 2026-03-28, now), reports: count over 28 days // Map { reports: 17 }
 */
export async function measureCustoms(
  tx: Tx,
  input: readonly AsOf[],
  definitions: readonly MetricDefinition[],
): Promise<CustomValues[]> {
  if (definitions.length === 0) return input.map(() => new Map())
  const properties = definitions.filter(looksIntoProperties)
  const people = definitions.filter(
    definition => !looksIntoProperties(definition) && countsEverybody(definition),
  )
  const [named, every, found, aggregated] = await Promise.all([
    readNamed(tx, input, definitions),
    readEvery(tx, input, definitions),
    readProperties(tx, input, properties),
    readAggregatedUsers(tx, input, people),
  ])
  const keyed = <R extends { position: number; key: string }>(rows: readonly R[]) =>
    new Map(rows.map(row => [`${row.position} ${row.key}`, row]))
  const cells = keyed([...named, ...every])
  const looked = keyed(found)
  const users = keyed(aggregated)
  return input.map((_, index) => {
    const values = definitions.map((definition): [string, Scalar | null] => {
      const name = `${index + 1} ${definition.key}`
      const value = looksIntoProperties(definition)
        ? ofProperties(definition, cells.get(name), looked.get(name))
        : ofCells(definition, cells.get(name), users.get(name))
      return [definition.key, value]
    })
    return new Map(values)
  })
}

function countsEverybody({ filter, aggregation }: MetricDefinition): boolean {
  return filter.events === null && aggregation.kind === 'unique_users'
}

function ofCells(
  definition: MetricDefinition,
  cells: Cells | undefined,
  aggregated: AggregatedUsersRow | undefined,
): Scalar | null {
  const { kind } = definition.aggregation
  if (kind === 'count') return cells?.events ?? 0
  if (kind === 'unique_days') return cells?.days ?? 0
  if (definition.filter.events !== null && cells?.aggregated === true) return null
  const users = Math.max(cells?.people ?? 0, aggregated?.users ?? 0)
  return users === 0 && aggregated?.notGiven === true ? null : users
}

function ofProperties(
  { aggregation }: MetricDefinition,
  cells: Cells | undefined,
  found: PropertiesRow | undefined,
): Scalar | null {
  if (cells?.aggregated === true) return null
  if (aggregation.kind === 'last') return found?.last ?? null
  if (aggregation.kind === 'sum') return found?.sum ?? 0
  if (aggregation.kind === 'count') return found?.events ?? 0
  return (aggregation.kind === 'unique_days' ? found?.days : found?.people) ?? 0
}

const COUNTED = `
  sum(day_cells.count)::bigint as events,
  count(distinct day_cells.user_key) filter (where day_cells.user_key <> '') as people,
  count(distinct day_cells.day) as days,
  bool_or(day_cells.user_key = '') as aggregated`

const DAYS = `
  from unnest($2::text[], $3::date[], $4::timestamptz[])
    with ordinality as asked (group_key, as_of, known_at, position)
  join usage.account_days
    on account_days.workspace_id = $1
    and account_days.group_key = asked.group_key
    and account_days.day > asked.as_of - $5::int
    and account_days.day <= asked.as_of
    and account_days.latest_recorded_at <= asked.known_at`

const CELLS = `${DAYS}
  join usage.day_cells
    on day_cells.workspace_id = $1
    and day_cells.group_key = asked.group_key
    and day_cells.day = account_days.day`

const longest = (definitions: readonly MetricDefinition[]): number =>
  Math.max(...definitions.map(definition => definition.windowDays))

/** Definitions that name their events. */
async function readNamed(
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
async function readEvery(
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

async function readProperties(
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

/** The highest daily number of users that a warehouse sent. */
async function readAggregatedUsers(
  tx: Tx,
  input: readonly AsOf[],
  definitions: readonly MetricDefinition[],
): Promise<AggregatedUsersRow[]> {
  if (definitions.length === 0) return []
  return tx.query<AggregatedUsersRow>({
    name: 'usage-measure-aggregated-users',
    text: `
      select asked.position, wanted.key, max(account_days.active_users) as users,
        bool_or(account_days.active_users is null and account_days.events > 0) as "notGiven"
      ${DAYS}
      join unnest($6::text[], $7::int[]) as wanted (key, window_days)
        on account_days.day > asked.as_of - wanted.window_days
      where account_days.source = 'aggregates'
      group by asked.position, wanted.key`,
    values: [tx.workspaceId, ...columnsOf(input), longest(definitions), ...windowsOf(definitions)],
  })
}

function windowsOf(definitions: readonly MetricDefinition[]): [string[], number[]] {
  return [definitions.map(each => each.key), definitions.map(each => each.windowDays)]
}
