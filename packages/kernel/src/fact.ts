// A recorded fact as a judging room sees it: an id and the day it was true. The order of arrival never matters.
import type { Day } from './day.ts'

export type DatedFact = { readonly id: string; readonly occurredOn: Day }

/** The same items by id, so that sums of fractions come out bit-identical whatever order the facts arrived in. */
export function inIdOrder<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/** The facts that were true on or before `asOf`, in id order. */
export function factsAsOf<F extends DatedFact>(facts: readonly F[], asOf: Day): F[] {
  return inIdOrder(facts.filter(fact => fact.occurredOn <= asOf))
}

/** The newest fact; of two on one day, the one with the later id. Undefined when there is none. */
export function newestOf<F extends DatedFact>(facts: readonly F[]): F | undefined {
  let newest: F | undefined
  for (const fact of facts) {
    if (newest === undefined || isNewer(fact, newest)) newest = fact
  }
  return newest
}

function isNewer(a: DatedFact, b: DatedFact): boolean {
  return a.occurredOn === b.occurredOn ? a.id > b.id : a.occurredOn > b.occurredOn
}
