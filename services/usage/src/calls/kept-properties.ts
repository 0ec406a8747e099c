// What stays of the properties of an event whose person was erased: what a metric counts, and no text that is theirs.
import { type MetricDefinition, mayCount } from '@rung/usage-metrics'
import type { EventCall } from './call.ts'

/** What stands in the place of a text that a metric would have shown. */
const ERASED = 'erased'

/**
 * Numbers and booleans that a metric reads, and texts that its filter asks for. The same rule as that of
 * `usage.erase_users`, which spares a text that others said as well; here nobody else's are looked at.
 *
 * @example plan: 'pro' (asked for by a filter), seats: 4 (summed up), note: 'call me' (shown by a `last`), city: 'Rome'
 *   // { plan: 'pro', seats: 4, note: 'erased' }
 */
export function keptProperties(
  { name, properties }: Pick<EventCall, 'name' | 'properties'>,
  metrics: readonly MetricDefinition[],
): EventCall['properties'] {
  const reading = metrics.filter(metric => mayCount(metric.filter, name))
  const kept = Object.entries(properties ?? {}).flatMap(([property, value]) => {
    const left = whatIsLeft(property, value, reading)
    return left === undefined ? [] : [[property, left] as const]
  })
  return kept.length === 0 ? null : Object.fromEntries(kept)
}

function whatIsLeft(property: string, value: unknown, reading: readonly MetricDefinition[]): unknown {
  const isAskedFor = reading.some(({ filter }) => filter.properties[property] === value)
  const shows = reading.filter(
    ({ aggregation }) => 'property' in aggregation && aggregation.property === property,
  )
  if (typeof value === 'string') {
    if (isAskedFor) return value
    return shows.some(({ aggregation }) => aggregation.kind === 'last') ? ERASED : undefined
  }
  if (typeof value !== 'number' && typeof value !== 'boolean') return undefined
  const isRead = shows.length > 0 || reading.some(({ filter }) => Object.hasOwn(filter.properties, property))
  return isRead ? value : undefined
}
