// One of the workspace's own metrics for one account as of a day.
import { type Day, windowEnding } from '@rung/kernel'
import { type Cell, type DayFacts, daysIn, leastUsers, type PropertyCell } from './day-facts.ts'
import { looksIntoProperties, type MetricDefinition, mayCount, type Scalar } from './metric-definition.ts'

type Counted = { readonly day: Day; readonly user: string | null; readonly count: number }

/**
 * Over `[asOf - windowDays + 1, asOf + 1)`: `count` of matching events, `unique_users` and `unique_days` with one,
 * `sum` and `last` of a property. Nothing matched: 0, and `null` for `last`.
 *
 * Warehouses send counts by event, but not who nor with which properties. So over aggregated days `unique_users` of every
 * event is the highest daily number (a lower bound; unknown when no number was sent), and is unknown when the filter names events that occurred; what
 * looks into properties is unknown when a matching event came in an aggregate.
 *
 * @example three `report` events by two people on one day, of 10, 20 and 30 rows:
 *   count 3, unique_users 2, unique_days 1, sum(rows) 60, last(rows) 30
 */
export function measureCustom(
  days: readonly DayFacts[],
  definition: MetricDefinition,
  asOf: Day,
): Scalar | null {
  const window = daysIn(days, windowEnding(asOf, definition.windowDays))
  const cells = window.flatMap(facts => matching(facts, definition))
  if (looksIntoProperties(definition)) {
    return cells.some(cell => cell.user === null) ? null : ofProperties(window, definition)
  }
  if (
    definition.aggregation.kind === 'unique_users' &&
    window.some(facts => facts.aggregatedActiveUsers !== null)
  ) {
    return usersOfAggregatedDays(window, cells, definition)
  }
  return aggregate(definition.aggregation.kind, cells)
}

function matching(facts: DayFacts, definition: MetricDefinition): Counted[] {
  return facts.cells
    .filter(cell => cell.count > 0 && mayCount(definition.filter, cell.event))
    .map((cell: Cell) => ({ day: facts.day, user: cell.user, count: cell.count }))
}

function ofProperties(window: readonly DayFacts[], definition: MetricDefinition): Scalar | null {
  const cells = window.flatMap(facts =>
    facts.properties
      .filter(cell => cell.metric === definition.key && cell.count > 0)
      .map(cell => ({ ...cell, day: facts.day })),
  )
  const { kind } = definition.aggregation
  if (kind === 'sum') return inOrder(cells).reduce((sum, cell) => sum + cell.sum, 0)
  if (kind === 'last') return newestOf(cells)
  return aggregate(kind, cells)
}

function aggregate(kind: string, cells: readonly Counted[]): number {
  if (kind === 'count') return cells.reduce((sum, cell) => sum + cell.count, 0)
  return new Set(cells.map(cell => (kind === 'unique_days' ? cell.day : cell.user))).size
}

function usersOfAggregatedDays(
  window: readonly DayFacts[],
  cells: readonly Counted[],
  { filter }: MetricDefinition,
): number | null {
  const known = new Set(cells.map(cell => cell.user))
  if (filter.events !== null && known.has(null)) return null
  known.delete(null)
  if (filter.events !== null) return known.size
  return leastUsers(window)
}

// By day, then size: fractions add up to the same bits in whatever order the facts arrived, and whatever people are called.
function inOrder<T extends { day: Day; sum: number }>(cells: readonly T[]): T[] {
  return [...cells].sort((a, b) => (a.day === b.day ? a.sum - b.sum : a.day < b.day ? -1 : 1))
}

function newestOf(cells: readonly Pick<PropertyCell, 'last'>[]): Scalar | null {
  let newest: PropertyCell['last']
  for (const { last } of cells) if (last !== undefined && isLater(last, newest)) newest = last
  return newest?.value ?? null
}

/** True when a value is the newer of two; at one instant, the greater as text, so that arrival does not matter. */
export function isLater(
  value: NonNullable<PropertyCell['last']>,
  than: PropertyCell['last'] | undefined,
): boolean {
  if (than === undefined) return true
  const [at, other] = [value.at.getTime(), than.at.getTime()]
  return at === other ? String(value.value) > String(than.value) : at > other
}
