// Holds an answer against what a story says of it: all that is named must be so, to four decimals.
import type { Expected } from './story.ts'

/** A value that a story named and the answer had. */
export type Seen = { readonly path: string; readonly value: string | number | boolean | null }
export type Held = { readonly differences: readonly string[]; readonly seen: readonly Seen[] }

// Half of the fourth decimal, and a hair for the binary rounding of what was written.
const TOLERANCE = 0.000_05 + 1e-9
/** What a member of a list is called, the first that it has. */
const NAMES = ['externalId', 'outcomeId', 'renewalId', 'pair', 'name', 'cause', 'kind', 'id']
/** What a reading, a contribution, a damper, a contradiction or a reason comes down to when a story gives it as one value. */
const GISTS = ['value', 'factor', 'hundredths', 'millionths', 'size']

/**
 * An object names what it wants to hold of an object, and every member of a list; a single value stands for the gist of
 * either. Lists of evidence hold in any order.
 *
 * @example { dampers: { unproven: 0.69 } } holds of { dampers: [{ name: 'unproven', factor: 0.69 }] }, not with a second one there
 */
export function holdAgainst(expected: Expected, actual: unknown, path = ''): Held {
  if (isRecord(expected)) {
    if (Array.isArray(actual)) return holdList(expected, actual, path)
    if (isRecord(actual))
      return all(
        Object.entries(expected).map(([name, part]) => holdAgainst(part, actual[name], join(path, name))),
      )
    return differs(expected, actual, path)
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || expected.length !== actual.length) return differs(expected, actual, path)
    const inOrder = path.endsWith('.evidence')
      ? (list: readonly unknown[]) => list.toSorted()
      : (list: readonly unknown[]) => list
    const parts = inOrder(expected) as readonly Expected[]
    return all(parts.map((part, index) => holdAgainst(part, inOrder(actual)[index], `${path}[]`)))
  }
  const value = gistOf(actual)
  const same =
    typeof expected === 'number' && typeof value === 'number'
      ? Math.abs(expected - value) <= TOLERANCE
      : expected === value
  if (!same) return differs(expected, value, path)
  return { differences: [], seen: [{ path, value: expected as Seen['value'] }] }
}

function holdList(
  expected: Readonly<Record<string, Expected>>,
  actual: readonly unknown[],
  path: string,
): Held {
  const members = new Map(actual.map(member => [nameOf(member), member]))
  const missing = Object.keys(expected).filter(name => !members.has(name))
  const unnamed = [...members.keys()].filter(name => !(name in expected))
  if (missing.length > 0 || unnamed.length > 0) {
    return differs(Object.keys(expected), [...members.keys()], `names of ${path}`)
  }
  const none = { differences: [], seen: actual.length === 0 ? [{ path, value: 'none' }] : [] }
  return all([
    none,
    ...Object.entries(expected).map(([name, part]) => holdAgainst(part, members.get(name), join(path, name))),
  ])
}

function nameOf(member: unknown): string {
  if (!isRecord(member)) return String(member)
  const name = NAMES.find(each => typeof member[each] === 'string')
  return name === undefined ? JSON.stringify(member) : String(member[name])
}

function gistOf(actual: unknown): unknown {
  if (!isRecord(actual)) return actual
  const gist = GISTS.find(each => each in actual)
  return gist === undefined ? actual : actual[gist]
}

function isRecord(value: unknown): value is Readonly<Record<string, never>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}

function all(held: readonly Held[]): Held {
  return { differences: held.flatMap(each => each.differences), seen: held.flatMap(each => each.seen) }
}

function differs(expected: unknown, actual: unknown, path: string): Held {
  const said = actual === undefined ? 'nothing' : JSON.stringify(actual)
  return { differences: [`${path}: the story says ${JSON.stringify(expected)}, Rung says ${said}`], seen: [] }
}
