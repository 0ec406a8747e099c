// The newest of several facts: by day, then by id, so that the order in which they are read never matters.
import type { Day } from '@rung/kernel'

type Dated = { readonly on: Day; readonly id: string }

/**
 * The last by day and, within a day, by id; undefined of none.
 *
 * @example newest(touches, touch => ({ on: touch.on, id: touch.touchId }))
 */
export function newest<T>(facts: readonly T[], dated: (fact: T) => Dated): T | undefined {
  let last: { readonly fact: T; readonly at: Dated } | undefined
  for (const fact of facts) {
    const at = dated(fact)
    if (last === undefined || isLater(at, last.at)) last = { fact, at }
  }
  return last?.fact
}

function isLater(a: Dated, b: Dated): boolean {
  return a.on === b.on ? a.id > b.id : a.on > b.on
}
