// What holds of a value, and the value itself, for a reader of what did not.

export type Held = { readonly holds: boolean; readonly value: string }

export function between(value: unknown, from: number, to: number): Held {
  return { holds: typeof value === 'number' && value >= from && value <= to, value: shown(value) }
}

export function atMost(value: unknown, most: number): Held {
  return between(value, Number.NEGATIVE_INFINITY, most)
}

export function atLeast(value: unknown, least: number): Held {
  return between(value, least, Number.POSITIVE_INFINITY)
}

export function oneOf(value: unknown, wanted: readonly unknown[]): Held {
  return { holds: wanted.includes(value), value: shown(value) }
}

export function is(value: unknown, wanted: unknown): Held {
  return oneOf(value, [wanted])
}

/** The first lies at least `by` below the second. */
export function below(value: unknown, other: unknown, by = 0): Held {
  const holds = typeof value === 'number' && typeof other === 'number' && value < other - by
  return { holds, value: `${shown(value)} against ${shown(other)}` }
}

/** No further from each other than `most`. */
export function within(value: unknown, other: unknown, most: number): Held {
  const holds = typeof value === 'number' && typeof other === 'number' && Math.abs(value - other) <= most
  return { holds, value: `${shown(value)} against ${shown(other)}` }
}

export function has(list: readonly unknown[], wanted: unknown): Held {
  return { holds: list.includes(wanted), value: shown(list) }
}

export function lacks(list: readonly unknown[], unwanted: unknown): Held {
  return { holds: !list.includes(unwanted), value: shown(list) }
}

export function matches(text: unknown, pattern: RegExp): Held {
  return { holds: typeof text === 'string' && pattern.test(text), value: shown(text) }
}

export function matchesNot(text: unknown, pattern: RegExp): Held {
  return { holds: typeof text === 'string' && !pattern.test(text), value: shown(text) }
}

function shown(value: unknown): string {
  if (typeof value === 'number') return String(Math.round(value * 1000) / 1000)
  return value === undefined ? 'nothing' : JSON.stringify(value)
}
