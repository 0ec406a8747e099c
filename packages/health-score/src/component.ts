// The components of a health score, each a share of one or unknown, with what it was before facts went stale.
import type { Day } from '@rung/kernel'
import type { DamperValue, Expiry } from './damper-definition.ts'
import type { ComponentName, PlainDamperName } from './registry.ts'

export type ComponentReading = {
  /** 0..1, or null when unknown: no fact, or only stale ones. */
  readonly value: number | null
  /** The lowest it would be with any of the facts that have gone stale at their last known value; null when none has. */
  readonly lastKnown: number | null
  /** 0..1: how far it counts, as a share of its weight. All the way where absent; less before it is known no longer. */
  readonly counts?: number
  /** What it is taken for while some of it comes to count by its date alone; the value itself where absent. */
  readonly eased?: number
  /** What it was without what has begun to count, each for the share of the score that is still as if; absent where nothing has. */
  readonly comes?: readonly { readonly share: number; readonly reading: ComponentReading }[]
  /** Of a component that is unknown because too little of it is known: what that little says. */
  readonly partlyKnown?: number | null
  /** What it will be as its facts run out, the soonest first; of those that run out soon enough to be told. */
  readonly expiring?: readonly Expiry[]
}

/** What a damper reads beside its component, by its own names for it. */
export type DamperReads = {
  readonly now: Readonly<Record<string, DamperValue>>
  /** Of what went stale, the last known value; what is not in it did not. */
  readonly lastKnown: Readonly<Record<string, DamperValue>>
}

export type ComponentReadings<C extends string = ComponentName> = Readonly<Record<C, ComponentReading>>
export type ComponentWeights<C extends string = ComponentName> = Readonly<Record<C, number>>
export type ComponentValues<C extends string = ComponentName> = Readonly<Record<C, number | null>>

export type HealthFacts<C extends string = ComponentName, N extends string = PlainDamperName> = {
  /** The day judged. */
  readonly day: Day
  readonly components: ComponentReadings<C>
  /** By damper: of each that reads something. */
  readonly reads: Readonly<Partial<Record<N, DamperReads>>>
}

/** What a score takes a component for. */
export function takenFor({ value, eased }: Pick<ComponentReading, 'eased' | 'value'>): number | null {
  return value === null ? null : (eased ?? value)
}

/** The values alone, as the score takes them. Throws when one is not a share of one: such a number would be a fault upstream, not a fact. */
export function valuesOf<C extends string>(
  names: readonly C[],
  readings: ComponentReadings<C>,
): ComponentValues<C> {
  for (const name of names) {
    for (const share of [readings[name].value, readings[name].lastKnown, readings[name].eased ?? null]) {
      if (share !== null && !(share >= 0 && share <= 1))
        throw new RangeError(`${name} is ${share}, not in 0..1`)
    }
  }
  return Object.fromEntries(names.map(name => [name, takenFor(readings[name])])) as ComponentValues<C>
}

/** The weight of each, as far as it counts. */
export function countedWeights<C extends string>(
  names: readonly C[],
  readings: ComponentReadings<C>,
  weights: ComponentWeights<C>,
): ComponentWeights<C> {
  return Object.fromEntries(
    names.map(name => [name, weights[name] * (readings[name].counts ?? 1)]),
  ) as ComponentWeights<C>
}

/** The component whose value is A. */
export const OUTCOMES = 'outcomes'

/** A; null where it is unknown, and in a registry without outcomes. */
export function attainedOf(readings: Readonly<Partial<Record<string, ComponentReading>>>): number | null {
  return readings[OUTCOMES]?.value ?? null
}
