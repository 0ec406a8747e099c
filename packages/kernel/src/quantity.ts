// Counts and distances in days as a sentence says them.

/**
 * A count with its noun, which is singular for exactly one.
 *
 * @example quantity(1, 'day') // '1 day'
 * @example quantity(3, 'person', 'people') // '3 people'
 */
export function quantity(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/**
 * How long ago a day was, given the whole days since then.
 *
 * @example daysAgo(0) // 'today'
 * @example daysAgo(1) // 'yesterday'
 * @example daysAgo(12) // '12 days ago'
 */
export function daysAgo(days: number): string {
  if (days === 0) return 'today'
  return days === 1 ? 'yesterday' : `${days} days ago`
}

/**
 * How far ahead a day is, given the whole days until then.
 *
 * @example daysAhead(1) // 'tomorrow'
 * @example daysAhead(12) // 'in 12 days'
 */
export function daysAhead(days: number): string {
  if (days === 0) return 'today'
  return days === 1 ? 'tomorrow' : `in ${days} days`
}
