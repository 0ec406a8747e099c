// The workspace's own metrics for many accounts, days and instants at once, from the counted days.
import type { Tx } from '@rung/database'
import { looksIntoProperties, type MetricDefinition, type Scalar } from '@rung/usage-metrics'
import type { AsOf } from './as-of.ts'
import { type Cells, readEvery, readNamed } from './custom-cells.ts'
import { type PropertiesRow, readProperties } from './custom-properties.ts'
import { type AggregatedUsersRow, readAggregatedUsers } from './custom-users.ts'

export type CustomValues = ReadonlyMap<string, Scalar | null>

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
