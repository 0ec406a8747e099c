// The components of a health score, each a share of one or unknown, with what it was before facts went stale.
import type { ComponentName, HarmName } from './registry.ts'

export type ComponentReading = {
  /** 0..1, or null when unknown: no fact, or only stale ones. */
  readonly value: number | null
  /** What it would be with every fact that has gone stale at its last known value; null when nothing has gone stale. */
  readonly lastKnown: number | null
}

/** What a guard reads beside its component. */
export type Harm = {
  /** 0..1; 0 when there is none, or nobody knows of one. */
  readonly value: number
  /** What it was, where it was more and the evidence only grew old; null when none went stale. */
  readonly lastKnown: number | null
}

export type ComponentReadings<C extends string = ComponentName> = Readonly<Record<C, ComponentReading>>
export type ComponentWeights<C extends string = ComponentName> = Readonly<Record<C, number>>
export type ComponentValues<C extends string = ComponentName> = Readonly<Record<C, number | null>>

export type HealthFacts<C extends string = ComponentName, H extends string = HarmName> = {
  readonly components: ComponentReadings<C>
  /** By guard: of each that reads one. */
  readonly harms: Readonly<Partial<Record<H, Harm>>>
}

/** Throws RangeError when nobody read it: the guard would never apply, and nobody would see. */
export function harmOf<H extends string>(
  { harms }: { readonly harms: Readonly<Partial<Record<H, Harm>>> },
  guard: H,
): Harm {
  const harm = harms[guard]
  if (harm === undefined) throw new RangeError(`the harm that the guard ${guard} reads was not given`)
  return harm
}

/** The values alone. Throws when one is not a share of one: such a number would be a fault upstream, not a fact. */
export function valuesOf<C extends string>(
  names: readonly C[],
  readings: ComponentReadings<C>,
): ComponentValues<C> {
  for (const name of names) {
    for (const share of [readings[name].value, readings[name].lastKnown]) {
      if (share !== null && !(share >= 0 && share <= 1))
        throw new RangeError(`${name} is ${share}, not in 0..1`)
    }
  }
  return Object.fromEntries(names.map(name => [name, readings[name].value])) as ComponentValues<C>
}
