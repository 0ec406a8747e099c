// The four components of a health score, each a share of one or unknown, with what it was before facts went stale.

export type ComponentName = 'outcomes' | 'relationship' | 'trust' | 'usage'

/** In the order in which they are summed, so that a sum is the same bit for bit wherever it is made. */
export const COMPONENT_NAMES = [
  'outcomes',
  'relationship',
  'trust',
  'usage',
] as const satisfies readonly ComponentName[]

export type Reading = {
  /** 0..1, or null when unknown: no fact, or only stale ones. */
  readonly value: number | null
  /** What it would be with every fact that has gone stale at its last known value; null when nothing has gone stale. */
  readonly lastKnown: number | null
}

export type Readings = Readonly<Record<ComponentName, Reading>>
export type ComponentWeights = Readonly<Record<ComponentName, number>>
export type ComponentValues = Readonly<Record<ComponentName, number | null>>

export type HealthFacts = {
  readonly components: Readings
  /** Whether hostile stakeholders hold enough of the known influence; `lastKnown` is null unless that went stale. */
  readonly hostile: { readonly value: boolean; readonly lastKnown: boolean | null }
}

/** The values alone. Throws when one is not a share of one: such a number would be a fault upstream, not a fact. */
export function valuesOf(readings: Readings): ComponentValues {
  const values: Record<ComponentName, number | null> = {
    outcomes: null,
    relationship: null,
    trust: null,
    usage: null,
  }
  for (const name of COMPONENT_NAMES) {
    for (const share of [readings[name].value, readings[name].lastKnown]) {
      if (share !== null && !(share >= 0 && share <= 1))
        throw new RangeError(`${name} is ${share}, not in 0..1`)
    }
    values[name] = readings[name].value
  }
  return values
}
