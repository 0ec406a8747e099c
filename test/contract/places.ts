// Reads and replaces one value inside a body, by its place.

/** The value at a place; undefined when there is none. */
export function valueAt(body: unknown, at: readonly string[]): unknown {
  return at.reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], body)
}

/** A copy of the body with another value at the place. */
export function putAt(body: unknown, at: readonly string[], value: unknown): unknown {
  const [part, ...rest] = at
  if (part === undefined) return value
  if (Array.isArray(body)) {
    return body.map((item, index) => (String(index) === part ? putAt(item, rest, value) : item))
  }
  const fields = (body ?? {}) as Record<string, unknown>
  return { ...fields, [part]: putAt(fields[part], rest, value) }
}
