// Runs one claim of an example with the room's functions in scope.
import type { Claim } from './read-examples.ts'

export type Scope = Readonly<Record<string, unknown>>

/** What the expression gives, and what it is said to give. */
export function runClaim({ setup, expression, expected }: Claim, scope: Scope): [unknown, unknown] {
  const run = new Function(...Object.keys(scope), `${setup}\nreturn [${expression}, ${expected}]`)
  return run(...Object.values(scope)) as [unknown, unknown]
}

/** Numbers to a millionth, everything else exactly, in arrays and objects too. */
export function isSame(actual: unknown, expected: unknown): boolean {
  if (typeof actual === 'number' && typeof expected === 'number') {
    return (
      Object.is(actual, expected) || Math.abs(actual - expected) <= 1e-6 * Math.max(1, Math.abs(expected))
    )
  }
  if (typeof actual !== 'object' || typeof expected !== 'object' || actual === null || expected === null) {
    return actual === expected
  }
  const [ours, theirs] = [Object.entries(actual), Object.entries(expected)]
  return (
    ours.length === theirs.length &&
    theirs.every(([key, value]) => key in actual && isSame((actual as Record<string, unknown>)[key], value))
  )
}
