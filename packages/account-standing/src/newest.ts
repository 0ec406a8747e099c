// The newest of several facts: by day, then by id, so that the order in which they are read never matters.
import type { Day } from '@rung/kernel'

type Dated = { readonly on: Day; readonly id: string }

/**
 * The last by day and, within a day, by id; undefined of none.
 *
 * @example newest(touches, touch => ({ on: touch.on, id: touch.touchId }))
 */
export function newest<T>(facts: readonly T[], dated: (fact: T) => Dated): T | undefined {
  const order = (fact: T) => `${dated(fact).on} ${dated(fact).id}`
  return facts.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)).at(-1)
}
