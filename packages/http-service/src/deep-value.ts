// How deep a JSON value is nested: what walks it calls itself for each level, and a stack has an end.

import { type Refusal, refuse } from '@rung/kernel'

/** Deeper than any fact or property that means something, far from what a stack bears. */
export const MOST_LEVELS = 256

/** True when arrays and objects lie in one another more than 256 times. Walks level by level, so that it bears any depth. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let levels = 0; level.length > 0; levels += 1) {
    if (levels > MOST_LEVELS) return true
    level = level.flatMap(each => (typeof each === 'object' && each !== null ? Object.values(each) : []))
  }
  return false
}

/** Says no to such a value by its name. */
export function refuseDeepValue(field: string): Refusal {
  return refuse('invalid', 'is nested too deeply', {
    field,
    fix: `Send arrays and objects nested ${MOST_LEVELS} times at most.`,
  })
}
