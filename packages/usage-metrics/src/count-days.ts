// Single events of one account, counted by day: the same count the database keeps, in the plainest words.
import { type Day, LIMITS } from '@rung/kernel'
import type { DayFacts, PropertyCell } from './day-facts.ts'
import { isLater } from './measure-custom.ts'
import { looksIntoProperties, type MetricDefinition, mayCount, type Scalar } from './metric-definition.ts'

export type UsedEvent = {
  readonly day: Day
  readonly user: string
  readonly event: string
  readonly at: Date
  readonly properties: Readonly<Record<string, unknown>> | null
}

/** Counts events by day, person and name, and for each definition that looks into properties what they say to it. */
export function countDays(
  events: readonly UsedEvent[],
  definitions: readonly MetricDefinition[],
): DayFacts[] {
  const looking = definitions.filter(looksIntoProperties)
  return [...Map.groupBy(events, event => event.day)].map(([day, ofDay]) => {
    const people = [...Map.groupBy(ofDay, event => event.user)]
    return {
      day,
      aggregatedActiveUsers: null,
      cells: people.flatMap(([user, theirs]) =>
        [...Map.groupBy(theirs, one => one.event)].map(([event, same]) => ({
          user,
          event,
          count: same.length,
        })),
      ),
      properties: people.flatMap(([user, theirs]) =>
        looking.flatMap(definition => propertyCell(user, theirs, definition)),
      ),
    }
  })
}

function propertyCell(
  user: string,
  events: readonly UsedEvent[],
  definition: MetricDefinition,
): PropertyCell[] {
  const matching = events.filter(event => matches(event, definition))
  if (matching.length === 0) return []
  const cell = { metric: definition.key, user, count: matching.length }
  if (!('property' in definition.aggregation)) return [{ ...cell, sum: 0 }]
  const { property } = definition.aggregation
  const values = matching.map(event => ({ value: event.properties?.[property], at: event.at }))
  // those that have a sum, by size, so that the order of arrival leaves no trace in the last bits
  const numbers = values
    .map(({ value }) => value)
    .filter((value): value is number => typeof value === 'number' && Math.abs(value) <= LIMITS.numberMost)
    .sort((a, b) => a - b)
  let last: PropertyCell['last']
  for (const { value, at } of values)
    if (isScalar(value) && isLater({ value, at }, last)) last = { value, at }
  return [{ ...cell, sum: numbers.reduce((sum, value) => sum + value, 0), ...(last && { last }) }]
}

function matches({ event, properties }: UsedEvent, { filter }: MetricDefinition): boolean {
  return (
    mayCount(filter, event) &&
    Object.entries(filter.properties).every(([name, value]) => properties?.[name] === value)
  )
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
