// The days of several accounts that are one, as the days of one account.
import { type Day, inIdOrder } from '@rung/kernel'
import type { Cell, DayFacts, PropertyCell } from './day-facts.ts'
import { isLater } from './measure-custom.ts'

/**
 * One entry a day, in the order of days. What a person did under several accounts adds up, and they are one person;
 * numbers of people that warehouses summed up are added, since nobody can say who was in both.
 *
 * @example combineDays([[{ day, cells: [{ user: 'ada', event: 'login', count: 2 }], ... }], [{ day, cells: [{ user: 'ada', event: 'login', count: 1 }], ... }]])
 *   // [{ day, cells: [{ user: 'ada', event: 'login', count: 3 }], ... }]
 */
export function combineDays(accounts: readonly (readonly DayFacts[])[]): DayFacts[] {
  const byDay = Map.groupBy(accounts.flat(), facts => facts.day)
  const days = inIdOrder([...byDay.keys()].map(id => ({ id }))).map(({ id }) => id as Day)
  return days.map(day => combineDay(day, byDay.get(day) as readonly DayFacts[]))
}

function combineDay(day: Day, parts: readonly DayFacts[]): DayFacts {
  const aggregated = parts.map(part => part.aggregatedActiveUsers).filter(value => value !== null)
  const numbers = aggregated.filter(value => value !== 'not_given')
  return {
    day,
    aggregatedActiveUsers:
      numbers.length > 0 ? numbers.reduce((sum, value) => sum + value, 0) : (aggregated[0] ?? null),
    cells: merged(
      parts.flatMap(part => part.cells),
      cell => JSON.stringify([cell.user, cell.event]),
      (a, b): Cell => ({ ...a, count: a.count + b.count }),
    ),
    properties: merged(
      parts.flatMap(part => part.properties),
      cell => JSON.stringify([cell.metric, cell.user]),
      addProperties,
    ),
  }
}

function merged<T>(all: readonly T[], nameOf: (each: T) => string, add: (a: T, b: T) => T): T[] {
  const found = new Map<string, T>()
  for (const each of all) {
    const name = nameOf(each)
    const known = found.get(name)
    found.set(name, known === undefined ? each : add(known, each))
  }
  return [...found.values()]
}

function addProperties(a: PropertyCell, b: PropertyCell): PropertyCell {
  const last = b.last !== undefined && isLater(b.last, a.last) ? b.last : a.last
  const sums = { ...a, count: a.count + b.count, sum: a.sum + b.sum }
  return last === undefined ? sums : { ...sums, last }
}
